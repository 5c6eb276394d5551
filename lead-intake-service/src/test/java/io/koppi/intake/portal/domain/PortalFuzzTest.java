package io.koppi.intake.portal.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.channel.domain.PortalOptions;
import io.koppi.intake.fuzz.Fuzz;
import io.koppi.intake.portal.application.PortalBook;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortalFuzzTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @Test
    void labels() {
        FieldReader reader = new FieldReader(PortalBook.shipped().words(Optional.empty(), PortalOptions.NONE));

        Fuzz.run(
                "labels",
                List.of(
                        "Nimi: Aino\nPuhelin: 040\nViesti:\nHei\n\nTerveisin\n".getBytes(UTF_8),
                        "| Reg: ZZ18 Vehicle: Mini |\nYour question: x\n".getBytes(UTF_8)),
                input -> {
                    Fields fields = reader.read(new String(input, 0, Math.min(input.length, 60_000), UTF_8));
                    return List.of(fields.size(), fields.answers(), fields.rest(), fields.language());
                });
    }

    @Test
    void forwardsAndTheirTimes() {
        Fuzz.run(
                "forwards",
                List.of(
                        "Hoida\n---------- Forwarded message ---------\nFrom: A <a@b.fi>\nDate: Thu, Nov 19, 2026 at 12:41 PM\nSubject: x\n\nHi"
                                .getBytes(UTF_8),
                        "Mari T <mari@example.fi> kirjoitti 28/10/2021 12.46:\n    Moi".getBytes(UTF_8)),
                input -> {
                    Optional<Forward> forward = Forward.in("Fwd: x", new String(input, UTF_8));
                    return Map.of(
                            "forward",
                            forward,
                            "time",
                            forward.flatMap(Forward::sent).flatMap(sent -> MailTime.parse(sent, HELSINKI)),
                            "subject",
                            forward.flatMap(Forward::subject).map(Forward::bareSubject));
                });
    }
}
