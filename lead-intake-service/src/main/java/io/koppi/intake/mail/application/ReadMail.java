package io.koppi.intake.mail.application;

import io.koppi.intake.adf.application.ReadAdf;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.contact.domain.CleanText;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.mail.application.OpenMail.Leaf;
import io.koppi.intake.mail.application.OpenMail.Opened;
import io.koppi.intake.portal.application.ReadPortalMail;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A mail as its channel reads it: the ADF in it, or what a marketplace's words say. However it came, it is read here. */
public final class ReadMail {
    private static final int LONGEST_ID = 500;

    private final Opened opened;
    private final byte[] bytes;

    private ReadMail(Opened opened, byte[] bytes) {
        this.opened = opened;
        this.bytes = bytes;
    }

    /** Fails with {@link MessagingException} when the bytes are no mail at all. */
    public static ReadMail of(byte[] bytes) throws MessagingException {
        return new ReadMail(OpenMail.of(bytes), bytes);
    }

    /** The transport key: the same mail in two mailboxes, or sent again, carries the same. */
    public static String transportKey(byte[] bytes) {
        try {
            return OpenMail.messageId(bytes)
                    .flatMap(CleanText::line)
                    .map(ReadMail::cut)
                    .orElseGet(() -> BodyHash.of(bytes));
        } catch (MessagingException e) {
            return BodyHash.of(bytes);
        }
    }

    private static String cut(String id) {
        return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID);
    }

    /** The contacts in the mail; empty when nobody is named in it who could be reached. */
    public List<ContactDraft> drafts(Door door) throws Unreadable {
        Optional<Leaf> adf = opened.leaves().stream().filter(ReadMail::holdsAdf).findFirst();
        if (adf.isPresent()) {
            return ReadAdf.handle(
                    door,
                    adf.get().bytes(),
                    adf.get().contentType(),
                    Optional.of(new ReadAdf.Mail(opened.mail().messageId())));
        }
        return door.kind() == ChannelKind.ADF
                ? List.of()
                : ReadPortalMail.handle(door, opened.mail(), BodyHash.of(bytes)).stream()
                        .toList();
    }

    /** Subject and text for a person to read. */
    public String readable() {
        return (opened.mail().subject() + "\n\n" + opened.mail().body()).strip();
    }

    private static boolean holdsAdf(Leaf leaf) {
        String type = leaf.contentType().toLowerCase(Locale.ROOT);
        String name = leaf.filename().toLowerCase(Locale.ROOT);
        boolean mayHoldIt = type.startsWith("text/")
                || type.contains("xml")
                || type.contains("adf")
                || name.endsWith(".xml")
                || name.endsWith(".adf");
        return mayHoldIt && ReadAdf.isAdf(new String(leaf.bytes(), StandardCharsets.ISO_8859_1));
    }
}
