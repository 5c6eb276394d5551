package io.koppi.intake.mail.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.fuzz.Channels;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mails that once kept the reader busy for hours or filled its memory. */
class HostileMailTest {
    private static final Duration SOON = Duration.ofSeconds(8);

    @Test
    void moreDividersThanAnyMailHasAreNotMadeIntoParts() {
        String mail = "From: a@example.com\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(300_000);

        assertThatThrownBy(() -> drafts(mail)).isInstanceOf(MessagingException.class);
    }

    @Test
    void aLabelOfColonsAndALinkOfQuestionMarksAreReadInTime() {
        String colons = ":".repeat(400_000);

        assertTimeoutPreemptively(SOON, () -> {
            assertThat(HtmlText.of("<dl><dt>a" + colons + "x</dt><dd>1</dd></dl>"))
                    .endsWith("x: 1");
            assertThat(HtmlText.of("<dl><dt>a : :</dt><dd>1</dd></dl>")).isEqualTo("a: 1");
            assertThat(HtmlText.of("<a href='mailto:a@b.fi" + "?".repeat(400_000) + "\nx'>y</a>"))
                    .isEqualTo("y a@b.fi");
        });
    }

    @Test
    void aSubjectThatWasPassedOnWithoutEndIsRead() {
        String chain = "fw:".repeat(100_000);
        String mail = "From: a@example.com\nSubject: Fwd: x\n\nFrom: B <b@example.com>\nSent: x\nSubject: " + chain
                + "\n\nHei\n";

        assertTimeoutPreemptively(SOON, () -> assertThat(drafts(mail)).hasSize(1));
    }

    @Test
    void wordsThatOnlyLookLikeAHeadAreReadInTime() {
        for (String word :
                List.of("to: a\n", "x <@", "a@a", "<a@a> ", "to:" + " ".repeat(200) + "\u2028", "sent: aaaa")) {
            String mail = "From: a@example.com\nSubject: Fwd: x\nContent-Type: text/plain; charset=utf-8\n\n"
                    + word.repeat(400_000 / word.length()) + "x\n";

            assertTimeoutPreemptively(SOON, () -> drafts(mail), word);
        }
    }

    private static List<ContactDraft> drafts(String mail) throws Exception {
        return ReadMail.of(mail.replace("\n", "\r\n").getBytes(UTF_8))
                .drafts(Channels.of(ChannelKind.MARKETPLACE_MAIL));
    }
}
