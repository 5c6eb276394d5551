package io.koppi.intake.portal.domain;

import io.koppi.intake.portal.domain.Mail.MailFile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the customer or the portal wrote, taken out of the mail it may have been passed on in.
 *
 * @param bodies the same words as text and as HTML
 * @param forwarder who passed it on; never the customer
 * @param note what the forwarder wrote above
 */
public record Letter(
        String subject,
        Optional<MailAddress> from,
        Optional<MailAddress> replyTo,
        Optional<Instant> sentAt,
        List<String> bodies,
        List<MailFile> files,
        Optional<MailAddress> forwarder,
        Optional<String> note) {

    /** {@code zone} is where the times in a quoted head are meant. */
    public static Letter in(Mail mail, ZoneId zone) {
        if (mail.forwarded().isPresent()) {
            Letter inner = in(mail.forwarded().get(), zone);
            return new Letter(
                    inner.subject(),
                    inner.from(),
                    inner.replyTo(),
                    inner.sentAt().or(mail::date),
                    inner.bodies(),
                    joined(mail.files(), inner.files()),
                    mail.from(),
                    said(mail.body()));
        }
        List<String> bodies = Stream.of(mail.text(), mail.html())
                .flatMap(Optional::stream)
                .filter(body -> !body.isBlank())
                .toList();
        return bodies.stream()
                .map(body -> Forward.in(mail.subject(), body))
                .flatMap(Optional::stream)
                .findFirst()
                .map(quoted -> quoted(mail, quoted, zone))
                .orElseGet(() -> new Letter(
                        mail.subject(),
                        mail.from(),
                        mail.replyTo(),
                        mail.date(),
                        bodies,
                        mail.files(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Letter quoted(Mail mail, Forward quoted, ZoneId zone) {
        return new Letter(
                quoted.subject().orElse(mail.subject()),
                quoted.from(),
                Optional.empty(),
                quoted.sent().flatMap(written -> MailTime.parse(written, zone)).or(mail::date),
                List.of(quoted.text()),
                mail.files(),
                mail.from(),
                said(quoted.note()));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text.strip()).filter(note -> !note.isEmpty());
    }

    private static List<MailFile> joined(List<MailFile> first, List<MailFile> next) {
        List<MailFile> all = new ArrayList<>(first);
        all.addAll(next);
        return all;
    }

    @Override
    public String toString() {
        return "Letter[masked]";
    }
}
