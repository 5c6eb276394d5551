package io.koppi.intake.mail.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.fuzz.Channels;
import io.koppi.intake.fuzz.Fuzz;
import io.koppi.intake.fuzz.SampleFiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailFuzzTest {
    @Test
    void marketplaceMail() {
        Fuzz.run(
                "marketplace mail",
                SampleFiles.bodies(".eml"),
                input -> ReadMail.of(input).drafts(Channels.of(ChannelKind.MARKETPLACE_MAIL)));
    }

    @Test
    void adfMail() {
        Fuzz.run(
                "adf mail",
                SampleFiles.bodies(".eml", "p16", "p17"),
                input -> ReadMail.of(input).drafts(Channels.of(ChannelKind.ADF)));
    }

    @Test
    void html() {
        Fuzz.run(
                "html of mails",
                List.of(
                        "<table><tr><th>Nimi:</th><td>A<br>B</td></tr></table><a href='mailto:a@b.fi?x'>x</a>"
                                .getBytes(UTF_8),
                        "<dl><dt>Namn</dt><dd>Å</dd></dl><p>x</p>".getBytes(UTF_8)),
                input -> HtmlText.of(new String(input, UTF_8)));
    }
}
