package io.koppi.intake.google.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.fuzz.Bodies;
import io.koppi.intake.fuzz.Channels;
import io.koppi.intake.fuzz.Fuzz;
import io.koppi.intake.fuzz.SampleFiles;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoogleFuzzTest {
    @Test
    void leads() {
        GoogleDoor door = new GoogleDoor(Channels.JSON);

        Fuzz.run("google", SampleFiles.bodies(".json", "p08", "p09", "p10"), input -> {
            Optional<String> key = GoogleKey.in(input, Channels.JSON.getFactory());
            return key.isEmpty()
                    ? key
                    : door.read(Channels.of(ChannelKind.GOOGLE_LEAD_FORMS), Bodies.of("application/json", input))
                            .contacts();
        });
    }
}
