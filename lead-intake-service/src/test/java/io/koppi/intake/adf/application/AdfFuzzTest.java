package io.koppi.intake.adf.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.fuzz.Channels;
import io.koppi.intake.fuzz.Fuzz;
import io.koppi.intake.fuzz.SampleFiles;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdfFuzzTest {
    private static final Door DOOR = Channels.of(ChannelKind.ADF);

    @Test
    void adf() {
        Fuzz.run(
                "adf",
                SampleFiles.bodies(".xml"),
                input -> ReadAdf.handle(DOOR, input, "application/xml", Optional.empty()));
    }

    @Test
    void requestDates() {
        Fuzz.run(
                "adf dates",
                List.of("2026-11-19 16:20:00".getBytes(UTF_8), "Thu, 19 Nov 2026 16:20:03 +0200".getBytes(UTF_8)),
                input -> AdfTime.parse(new String(input, UTF_8), ZoneId.of("Europe/Helsinki")));
    }
}
