package io.koppi.intake.tiktok.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.fuzz.Bodies;
import io.koppi.intake.fuzz.Channels;
import io.koppi.intake.fuzz.Fuzz;
import io.koppi.intake.fuzz.SampleFiles;
import org.junit.jupiter.api.Test;

class TiktokFuzzTest {
    @Test
    void leads() {
        TiktokDoor door = new TiktokDoor(Channels.JSON);

        Fuzz.run(
                "tiktok",
                SampleFiles.bodies(".json", "p11"),
                input -> door.read(Channels.of(ChannelKind.TIKTOK_LEAD_ADS), Bodies.of("application/json", input))
                        .contacts());
    }
}
