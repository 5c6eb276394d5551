package io.koppi.intake.mail.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.ChannelOptions;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.Secrets;
import io.koppi.intake.contact.domain.ContactDraft;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadMailTest {
    private static final Door DOOR = new Door(
            new UUID(0, 1),
            new UUID(0, 2),
            ChannelKind.MARKETPLACE_MAIL,
            new Address("a"),
            Secrets.NONE,
            ChannelOptions.NONE,
            Optional.empty(),
            "FI",
            ZoneId.of("Europe/Helsinki"),
            "fi",
            List.of());

    @Test
    void aMailAttachedToAMailIsTheCustomersAndItsCarrierIsNot() throws Exception {
        ContactDraft draft = one("""
                From: Petri <petri@example.fi>
                Subject: Katso
                Message-ID: <outer@example.fi>
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Hoida. Puh. 09 123 4567
                --b
                Content-Type: message/rfc822

                From: Mari <mari@example.com>
                Reply-To: mari.t@example.com
                Subject: Tarjous?
                Date: Wed, 18 Nov 2026 10:05:00 +0200
                Message-ID: <inner@example.com>

                Tarvitsen katon.
                --b--
                """);

        assertThat(draft.externalId()).isEqualTo("outer@example.fi");
        assertThat(draft.source()).isEqualTo("email.forwarded");
        assertThat(draft.emails()).containsExactly("mari.t@example.com");
        assertThat(draft.phones()).isEmpty();
        assertThat(draft.message()).contains("Tarvitsen katon.");
        assertThat(draft.submittedAt()).contains(Instant.parse("2026-11-18T08:05:00Z"));
        assertThat(draft.attributes())
                .containsEntry("forwarded_by", "petri@example.fi")
                .containsEntry("original_from", "mari@example.com")
                .containsEntry("forwarder_note", "Hoida. Puh. 09 123 4567");
    }

    @Test
    void aRelayIsNeverTheCustomersAddress() throws Exception {
        assertThat(drafts("From: x@reply.portal.example.com\nReply-To: a1b2@reply.portal.example.com\n\nHei\n"))
                .isEmpty();
        assertThat(one("From: noreply@portal.example.com\nReply-To: a@relay.example.com\n\nHei, soita 0400 001 001\n")
                        .attributes())
                .containsEntry("reply_to_is_relay", true);
    }

    @Test
    void replyToGoesBeforeFromAndMachinesAreNobody() throws Exception {
        assertThat(one("From: b@example.com\nReply-To: \"Ö, Aino\" <a@example.com>\n\nHei\n")
                        .emails())
                .containsExactly("a@example.com");
        assertThat(drafts("From: Palvelu <no-reply@example.com>\n\nHei\n")).isEmpty();
    }

    @Test
    void aLookAlikeOfAPortalIsNotThePortal() throws Exception {
        String mail = "From: x <x@autoscout24.evil.example>\n\nName: A\nPhone: 0400 001 001\n";

        assertThat(one(mail).source()).isEqualTo("email.marketplace");
        assertThat(one(mail.replace("autoscout24.evil.example", "notautoscout24.be"))
                        .source())
                .isEqualTo("email.marketplace");
        assertThat(one(mail.replace("autoscout24.evil.example", "mail.autoscout24.be"))
                        .source())
                .isEqualTo("email.autoscout24");
    }

    @Test
    void anAbsenceNoteAndABounceAreNoContacts() throws Exception {
        assertThat(drafts("From: a@example.com\nAuto-Submitted: auto-replied\n\nOlen lomalla\n"))
                .isEmpty();
        assertThat(drafts("From: a@example.com\nContent-Type: multipart/report; boundary=b\n\n--b\n\nx\n--b--\n"))
                .isEmpty();
        assertThat(drafts("From: a@example.com\nAuto-Submitted: auto-generated\n\nPuhelin: 0400 001 001\n"))
                .hasSize(1);
    }

    @Test
    void aCharsetThatIsMissingOrWrongIsMadeGood() throws Exception {
        byte[] windows = "Hinta 5 € – sopiiko, Äijö?".getBytes(Charset.forName("windows-1252"));

        for (String charset :
                List.of("", "; charset=utf-8", "; charset=iso-8859-1", "; charset=us-ascii", "; charset=x-y")) {
            byte[] mail = joined(
                    ("From: a@example.com\r\nContent-Type: text/plain" + charset + "\r\n\r\n").getBytes(UTF_8),
                    windows);
            assertThat(ReadMail.of(mail).drafts(DOOR).getFirst().message())
                    .as(charset)
                    .contains("Hinta 5 € – sopiiko, Äijö?");
        }
    }

    @Test
    void anEncodedFilenameAndABrokenFileDoNotMatter() throws Exception {
        ContactDraft draft = one("""
                From: a@example.com
                Content-Type: multipart/mixed; boundary=b

                --b

                Hei
                --b
                Content-Type: image/png
                Content-Disposition: attachment; filename="=?utf-8?q?../k=C3=A4.png?="
                Content-Transfer-Encoding: base64

                iVBORw0
                --b--
                """);

        assertThat(draft.message()).contains("Hei");
        assertThat(String.valueOf(draft.attributes().get("attachments"))).contains("filename=kä.png");
    }

    @Test
    void aSingleHtmlPartIsReadAsItsText() throws Exception {
        ContactDraft draft = one("""
                From: noreply@nettiauto.example.com
                Content-Type: text/html; charset=utf-8

                <table><tr><td>Nimi</td><td>Aino</td></tr><tr><td>Puhelin</td><td><a href="tel:0400001001">Soita</a></td></tr>
                <tr><td>Viesti</td><td>Hei<br>sinne</td></tr></table><p>Terveisin Nettiauto</p>
                """);

        assertThat(draft.name()).contains("Aino");
        assertThat(draft.phones()).containsExactly("Soita 0400001001");
        assertThat(draft.message()).contains("Hei\nsinne");
        assertThat(draft.source()).isEqualTo("email.nettiauto");
    }

    @Test
    void hostileWordsAreReadInTime() {
        List<String> hostile =
                List.of("-", " ", ",", "|", "\"", "annons", "a@", "0", ">", "\"a\n", "Nimi : ", "\u00A0");

        for (String word : hostile) {
            for (String type : List.of("text/plain", "text/html")) {
                String mail = "From: a@example.com\nSubject: Fwd: x\nContent-Type: " + type + "; charset=utf-8\n\n"
                        + word.repeat(300_000) + "x\n";
                assertTimeout(Duration.ofSeconds(10), () -> drafts(mail), word);
            }
        }
    }

    @Test
    void theIdOfAMailIsFitToBeStored() {
        assertThat(ReadMail.transportKey("Message-ID: <a\u0001b@example.com>\r\n\r\nx".getBytes(UTF_8)))
                .isEqualTo("ab@example.com");
        assertThat(ReadMail.transportKey(("Message-ID: <" + "a".repeat(3_000) + ">\r\n\r\nx").getBytes(UTF_8)))
                .hasSize(500);
        assertThat(ReadMail.transportKey("Subject: x\r\n\r\nx".getBytes(UTF_8))).startsWith("sha256:");
    }

    private static ContactDraft one(String mail) throws Exception {
        List<ContactDraft> drafts = drafts(mail);
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }

    private static List<ContactDraft> drafts(String mail) throws Exception {
        return ReadMail.of(mail.replace("\n", "\r\n").getBytes(UTF_8)).drafts(DOOR);
    }

    private static byte[] joined(byte[] first, byte[] next) {
        byte[] all = Arrays.copyOf(first, first.length + next.length);
        System.arraycopy(next, 0, all, first.length, next.length);
        return all;
    }
}
