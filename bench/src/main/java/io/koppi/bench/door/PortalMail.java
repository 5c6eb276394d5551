package io.koppi.bench.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An enquiry as a marketplace mails it: labels and values in plain text. */
public final class PortalMail {
    private PortalMail() {}

    public static byte[] of(Draft draft) {
        return """
                From: ilmoitukset@nettiauto.example.com
                To: liidit@kotikolo.example
                Subject: Yhteydenotto
                Date: %s
                Message-ID: <%s@nettiauto.example.com>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                Nimi: %s
                Puhelin: %s
                Sähköposti: %s
                Paikkakunta: %s
                Kohde: %s
                Viesti:
                %s
                """.formatted(
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                draft.sentAt().atOffset(ZoneOffset.UTC)),
                        draft.key(),
                        draft.name(),
                        draft.phone(),
                        draft.email(),
                        draft.place(),
                        draft.subject(),
                        draft.message())
                .replace("\n", "\r\n")
                .getBytes(UTF_8);
    }
}
