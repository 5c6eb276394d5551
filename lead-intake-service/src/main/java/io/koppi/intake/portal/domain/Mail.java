package io.koppi.intake.portal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An opened mail: every part decoded, nothing interpreted yet.
 *
 * @param messageId without its angle brackets
 * @param text the plain text
 * @param html the HTML turned to text, a table's row to a line {@code label: value}
 * @param answeredByMachine an absence note or a bounce; nobody asks for anything in it
 * @param forwarded the mail that is attached to this one as a whole
 */
public record Mail(
        String subject,
        Optional<MailAddress> from,
        Optional<MailAddress> replyTo,
        Optional<Instant> date,
        Optional<String> messageId,
        Optional<String> text,
        Optional<String> html,
        List<MailFile> files,
        boolean answeredByMachine,
        Optional<Mail> forwarded) {
    public Mail {
        files = List.copyOf(files);
    }

    /** An attached file; {@code bytes} is its length. */
    public record MailFile(String filename, String contentType, int bytes) {}

    /** What a person would see of it. */
    public String body() {
        return text.filter(plain -> !plain.isBlank()).or(() -> html).orElse("");
    }

    @Override
    public String toString() {
        return "Mail[masked]";
    }
}
