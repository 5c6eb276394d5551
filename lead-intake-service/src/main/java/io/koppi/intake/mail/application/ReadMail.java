package io.koppi.intake.mail.application;

import io.koppi.intake.adf.application.ReadAdf;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.Unreadable;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens a mail: the ADF in it, or else its words. */
public final class ReadMail {
    private static final int DEEPEST = 10;
    private static final int MOST_PARTS = 100;

    private final List<Leaf> leaves;
    private final Optional<String> messageId;
    private final String subject;

    private ReadMail(List<Leaf> leaves, Optional<String> messageId, String subject) {
        this.leaves = leaves;
        this.messageId = messageId;
        this.subject = subject;
    }

    /** A part's decoded bytes, one per character of {@code octets}. */
    private record Leaf(String contentType, String octets, boolean text) {
        byte[] bytes() {
            return octets.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** Fails with {@link MessagingException} when the bytes are no mail at all. */
    public static ReadMail of(byte[] bytes) throws MessagingException {
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            List<Leaf> leaves = new ArrayList<>();
            collect(mail, leaves, 0);
            String subject = mail.getSubject();
            return new ReadMail(leaves, bare(mail.getMessageID()), subject == null ? "" : subject);
        } catch (IOException e) {
            throw new MessagingException("A part cannot be decoded", e);
        }
    }

    /** The transport key: the same mail in two mailboxes, or sent again, carries the same. */
    public static String transportKey(byte[] bytes) {
        try {
            return of(bytes).messageId.orElseGet(() -> BodyHash.of(bytes));
        } catch (MessagingException e) {
            return BodyHash.of(bytes);
        }
    }

    /** The contacts in the mail; empty when it holds no ADF. */
    public List<ContactDraft> drafts(Door door) throws Unreadable {
        List<ContactDraft> drafts = new ArrayList<>();
        Optional<Leaf> adf =
                leaves.stream().filter(leaf -> ReadAdf.isAdf(leaf.octets())).findFirst();
        if (adf.isPresent()) {
            drafts.addAll(ReadAdf.handle(
                    door, adf.get().bytes(), adf.get().contentType(), Optional.of(new ReadAdf.Mail(messageId))));
        }
        return drafts;
    }

    /** Subject and text for a person to read. */
    public String readable() {
        String text = leaves.stream()
                .filter(Leaf::text)
                .findFirst()
                .map(leaf -> new String(leaf.bytes(), charset(leaf.contentType())))
                .orElse("");
        return (subject + "\n\n" + text).strip();
    }

    private static void collect(Part part, List<Leaf> leaves, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || leaves.size() >= MOST_PARTS) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                collect(parts.getBodyPart(at), leaves, depth + 1);
            }
            return;
        }
        if (part.isMimeType("message/rfc822") && part.getContent() instanceof Part inner) {
            collect(inner, leaves, depth + 1);
            return;
        }
        String type = Optional.ofNullable(part.getContentType()).orElse("text/plain");
        if (mayHoldAdf(type, Optional.ofNullable(part.getFileName()).orElse(""))) {
            try (InputStream decoded = part.getInputStream()) {
                leaves.add(new Leaf(
                        type,
                        new String(decoded.readAllBytes(), StandardCharsets.ISO_8859_1),
                        part.isMimeType("text/*")));
            }
        }
    }

    private static boolean mayHoldAdf(String contentType, String filename) {
        String type = contentType.toLowerCase(Locale.ROOT);
        String name = filename.toLowerCase(Locale.ROOT);
        return type.startsWith("text/")
                || type.contains("xml")
                || type.contains("adf")
                || name.endsWith(".xml")
                || name.endsWith(".adf");
    }

    private static Optional<String> bare(@Nullable String messageId) {
        return Optional.ofNullable(messageId)
                .map(id -> id.strip().replaceAll("^<|>$", ""))
                .filter(id -> !id.isBlank());
    }

    private static Charset charset(String contentType) {
        try {
            String declared = new ContentType(contentType).getParameter("charset");
            return declared == null ? StandardCharsets.UTF_8 : Charset.forName(declared);
        } catch (ParseException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
