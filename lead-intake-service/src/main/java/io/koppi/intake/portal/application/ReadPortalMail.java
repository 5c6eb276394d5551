package io.koppi.intake.portal.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.PortalField;
import io.koppi.intake.channel.domain.PortalOptions;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.portal.domain.FieldReader;
import io.koppi.intake.portal.domain.Fields;
import io.koppi.intake.portal.domain.Letter;
import io.koppi.intake.portal.domain.Mail;
import io.koppi.intake.portal.domain.Preset;
import java.util.Optional;

/** Reads the contact out of a marketplace's mail, a web site's form mail or a customer's own. */
public final class ReadPortalMail {
    /** More than any portal writes; what is behind is no longer searched. */
    private static final int LONGEST_BODY = 60_000;

    private ReadPortalMail() {}

    /** Empty when the mail names nobody who could be reached. {@code bodyHash} is its id when it carries none. */
    public static Optional<ContactDraft> handle(Door door, Mail mail, String bodyHash) {
        if (mail.answeredByMachine()) {
            return Optional.empty();
        }
        PortalOptions options = door.options().portal().orElse(PortalOptions.NONE);
        Letter letter = Letter.in(mail, door.zone());
        Optional<Preset> preset = PortalBook.shipped().preset(options, letter.from());
        FieldReader reader = new FieldReader(PortalBook.shipped().words(preset, options));
        // Of the text and its HTML twin the one that says more by labels; the text when they say the same.
        Read best = letter.bodies().stream()
                .map(body -> body.length() <= LONGEST_BODY ? body : body.substring(0, LONGEST_BODY))
                .map(body -> new Read(body, reader.read(body)))
                .reduce((text, html) -> html.worth() > text.worth() ? html : text)
                .orElseGet(() -> new Read("", reader.read("")));
        ContactDraft.Builder draft = ContactDraft.from(
                source(options, preset, letter), mail.messageId().orElse(bodyHash));
        if (mail.messageId().isEmpty()) {
            draft.resendable();
        }
        Optional<String> message = message(best, reader, preset);
        PortalPerson person = new PortalPerson(letter, best.fields(), preset, message.orElse(""), best.body());
        person.emails().forEach(draft::email);
        person.phones().forEach(draft::phone);
        draft.name(person.name()).message(message).submittedAt(letter.sentAt()).region(preset.map(Preset::region));
        new PortalDraft(draft, best.fields(), door).describe(letter, preset, message);
        return Optional.of(draft.build())
                .filter(read -> !read.emails().isEmpty() || !read.phones().isEmpty());
    }

    private record Read(String body, Fields fields) {
        /** A way to reach somebody counts for more than all else. */
        int worth() {
            boolean reaches = fields.has(PortalField.EMAIL) || fields.has(PortalField.PHONE);
            return fields.size() + (reaches ? PortalField.values().length : 0);
        }
    }

    private static String source(PortalOptions options, Optional<Preset> preset, Letter letter) {
        return options.source()
                .or(() -> preset.map(portal -> "email." + portal.key()))
                .orElse(letter.forwarder().isPresent() ? "email.forwarded" : "email.marketplace");
    }

    /** Where nothing is labelled, the whole letter is the message; a portal's own prose beside its labels is none. */
    private static Optional<String> message(Read read, FieldReader reader, Optional<Preset> preset) {
        Optional<String> labelled = read.fields().get(PortalField.MESSAGE);
        if (labelled.isPresent() || read.fields().has(PortalField.MESSAGE)) {
            return labelled;
        }
        if (read.fields().size() == 0) {
            return Optional.of(reader.freeText(read.body()));
        }
        return preset.isPresent()
                ? Optional.empty()
                : Optional.of(reader.freeText(read.fields().rest())).filter(text -> !text.isEmpty());
    }
}
