package io.koppi.intake.mail.application;

import io.koppi.intake.portal.domain.Mail;
import io.koppi.intake.portal.domain.Mail.MailFile;
import io.koppi.intake.portal.domain.MailAddress;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.util.DecodingException;
import org.jspecify.annotations.Nullable;

/** Takes a mail apart and decodes its parts, those of a mail attached to it as well. */
final class OpenMail {
    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 100;
    /** Each line that may divide two parts becomes one in memory, of a size far beyond its own, before anybody can count them. */
    private static final int MOST_DIVIDERS = 10_000;

    private static final int LONGEST_FILENAME = 200;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 1_000;
    /** No letter is longer; what is cut off is still in the raw mail. */
    private static final int LONGEST_TEXT = 500_000;

    private final List<Leaf> all = new ArrayList<>();

    private OpenMail() {}

    /** A part without parts of its own. */
    static final class Leaf {
        private final String contentType;
        private final String filename;
        private final byte[] bytes;
        private final boolean isFile;

        private Leaf(String contentType, String filename, byte[] bytes, boolean isFile) {
            this.contentType = contentType;
            this.filename = filename;
            this.bytes = bytes;
            this.isFile = isFile;
        }

        String contentType() {
            return contentType;
        }

        String filename() {
            return filename;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean isFile() {
            return isFile;
        }

        boolean is(String type) {
            return baseType().equals(type);
        }

        String baseType() {
            try {
                return new ContentType(contentType).getBaseType().toLowerCase(Locale.ROOT);
            } catch (ParseException e) {
                return "application/octet-stream";
            }
        }

        String text() {
            return MailText.of(bytes, contentType);
        }
    }

    /** {@code leaves} are those of the attached mails too. */
    record Opened(Mail mail, List<Leaf> leaves) {}

    private static final class Found {
        private final List<Leaf> leaves = new ArrayList<>();
        private Optional<Mail> forwarded = Optional.empty();
    }

    /** Fails when the bytes are no mail at all. */
    static Opened of(byte[] bytes) throws MessagingException {
        if (dividers(bytes) > MOST_DIVIDERS) {
            throw new MessagingException("More than " + MOST_DIVIDERS + " parts");
        }
        Properties lenient = new Properties();
        lenient.setProperty("mail.mime.allowutf8", "true");
        lenient.setProperty("mail.mime.address.strict", "false");
        try {
            OpenMail opener = new OpenMail();
            Mail mail = opener.open(new MimeMessage(Session.getInstance(lenient), new ByteArrayInputStream(bytes)), 0);
            return new Opened(mail, List.copyOf(opener.all));
        } catch (IOException e) {
            throw new MessagingException("A part cannot be decoded", e);
        }
    }

    private static int dividers(byte[] bytes) {
        int found = 0;
        for (int at = 1; at + 2 < bytes.length; at++) {
            boolean isLineStart = bytes[at - 1] == '\n' || bytes[at - 1] == '\r';
            if (isLineStart && bytes[at] == '-' && bytes[at + 1] == '-') {
                found++;
            }
        }
        return found;
    }

    /** By the head alone, so that also a mail whose parts are broken has its id. */
    static Optional<String> messageId(byte[] bytes) throws MessagingException {
        return bare(new InternetHeaders(new ByteArrayInputStream(bytes)).getHeader("Message-ID", null));
    }

    private Mail open(MimeMessage message, int depth) throws MessagingException, IOException {
        Found found = new Found();
        collect(message, found, depth);
        return new Mail(
                cut(Optional.ofNullable(message.getSubject()).orElse(""), LONGEST_SUBJECT),
                address(message, "From"),
                address(message, "Reply-To"),
                Optional.ofNullable(message.getSentDate()).map(Date::toInstant),
                bare(message.getMessageID()),
                body(found, "text/plain"),
                body(found, "text/html").map(HtmlText::of),
                files(found),
                isAnsweredByMachine(message),
                found.forwarded);
    }

    private void collect(Part part, Found found, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || all.size() >= MOST_PARTS) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                collect(parts.getBodyPart(at), found, depth + 1);
            }
        } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof MimeMessage inner) {
            found.forwarded = Optional.of(open(inner, depth + 1));
        } else {
            Leaf leaf = leaf(part);
            found.leaves.add(leaf);
            all.add(leaf);
        }
    }

    private static Leaf leaf(Part part) throws MessagingException, IOException {
        String filename = filename(part);
        Optional<String> disposition = Optional.ofNullable(part.getDisposition());
        boolean isAttached =
                disposition.filter(Part.ATTACHMENT::equalsIgnoreCase).isPresent();
        // A picture inside the text is a logo more often than a customer's.
        boolean isPartOfText =
                disposition.filter(Part.INLINE::equalsIgnoreCase).isPresent() && part.getHeader("Content-ID") != null;
        boolean isFile = isAttached || (!filename.isEmpty() && !isPartOfText && !part.isMimeType("text/*"));
        return new Leaf(
                Optional.ofNullable(part.getContentType()).orElse("text/plain"),
                filename,
                decoded(part, isFile),
                isFile);
    }

    private static byte[] decoded(Part part, boolean isFile) throws MessagingException, IOException {
        try (InputStream decoded = part.getInputStream()) {
            return decoded.readAllBytes();
        } catch (DecodingException e) {
            if (!isFile) {
                throw e;
            }
            // A broken file does not make the words beside it unreadable; the raw mail still has it.
            return new byte[0];
        }
    }

    private static String filename(Part part) throws MessagingException {
        String encoded = Optional.ofNullable(part.getFileName()).orElse("");
        try {
            String name = MimeUtility.decodeText(encoded).replaceAll("^.*[/\\\\]", "");
            return name.length() <= LONGEST_FILENAME ? name : name.substring(name.length() - LONGEST_FILENAME);
        } catch (UnsupportedEncodingException e) {
            return encoded;
        }
    }

    private static Optional<String> body(Found found, String type) {
        return Optional.of(found.leaves.stream()
                        .filter(leaf -> !leaf.isFile() && leaf.is(type))
                        .map(Leaf::text)
                        .collect(Collectors.joining("\n")))
                .map(text -> cut(text, LONGEST_TEXT))
                .filter(text -> !text.isBlank());
    }

    private static List<MailFile> files(Found found) {
        return found.leaves.stream()
                .filter(Leaf::isFile)
                .map(leaf -> new MailFile(leaf.filename(), leaf.baseType(), leaf.bytes().length))
                .toList();
    }

    private static Optional<MailAddress> address(MimeMessage message, String header) throws MessagingException {
        String written = message.getHeader(header, ",");
        if (written == null) {
            return Optional.empty();
        }
        try {
            for (Address one : InternetAddress.parseHeader(written, false)) {
                if (one instanceof InternetAddress known && known.getAddress() != null) {
                    Optional<String> name = Optional.ofNullable(known.getPersonal());
                    return Optional.of(new MailAddress(
                            name.map(shown -> cut(shown, LONGEST_NAME)).filter(shown -> !shown.isBlank()),
                            cut(known.getAddress(), LONGEST_SUBJECT)));
                }
            }
            return Optional.empty();
        } catch (AddressException e) {
            // A sender that cannot be read is none; the mail may still tell who to call.
            return Optional.empty();
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static boolean isAnsweredByMachine(MimeMessage message) throws MessagingException {
        return message.isMimeType("multipart/report")
                || header(message, "Auto-Submitted").startsWith("auto-replied")
                || header(message, "Precedence").equals("auto_reply");
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        return Optional.ofNullable(message.getHeader(name, ","))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static Optional<String> bare(@Nullable String messageId) {
        return Optional.ofNullable(messageId)
                .map(id -> id.strip().replaceAll("^<|>$", ""))
                .filter(id -> !id.isBlank());
    }
}
