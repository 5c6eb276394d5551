package io.koppi.intake.webhook.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.FormMapping;
import io.koppi.intake.contact.domain.Attachment;
import io.koppi.intake.contact.domain.Callback;
import io.koppi.intake.contact.domain.Consent;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.PersonName;
import io.koppi.intake.contact.domain.Place;
import io.koppi.intake.form.domain.FieldRole;
import io.koppi.intake.form.domain.FilePart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a contact tree: what a mapping results in and what a program posts. Its keys are those of {@link #KEYS}, and each may be left
 * out. {@code fields}, and every key beside these, is a question of the sender's form and read as {@link Fields} says; what a key tells
 * goes before what a field does.
 */
public final class ReadContact {
    private static final Set<String> KEYS = Set.of(
            "source",
            "externalId",
            "formId",
            "callback",
            "requestType",
            "name",
            "firstName",
            "lastName",
            "email",
            "emails",
            "phone",
            "phones",
            "region",
            "postCode",
            "town",
            "country",
            "location",
            "message",
            "subject",
            "consent",
            "evidence",
            "submittedAt",
            "language",
            "test",
            "attributes",
            "answers",
            "fields");
    private static final Pattern REQUEST_TYPE = Pattern.compile("[a-z0-9_-]{1,60}");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}");
    private static final int MOST_WAYS = 10;

    private final Door door;
    private final Tree tree;
    private final String source;
    private final String fallbackId;
    private final FormMapping mapping;
    private final Fields fields;

    /** {@code source} and {@code fallbackId} stand when the tree names none; the latter makes the contact resendable. */
    public ReadContact(Door door, Map<?, ?> contact, String source, String fallbackId) {
        this.door = door;
        this.tree = new Tree(contact);
        this.source = source;
        this.fallbackId = fallbackId;
        this.mapping = door.options().mappingOf(tree.text("formId").orElse(""));
        this.fields = new Fields(mapping, tree.text("evidence").orElse("{key}={value}"));
        tree.tree("fields").map().forEach((key, value) -> fields.take(String.valueOf(key), value));
        contact.forEach((key, value) -> {
            if (!KEYS.contains(String.valueOf(key))) {
                fields.take(String.valueOf(key), value);
            }
        });
    }

    /** {@code files} are slices of the raw body. */
    public ContactDraft draft(List<FilePart> files) {
        Optional<String> ownId = tree.text("externalId").or(() -> fields.value(FieldRole.SUBMISSION_ID));
        ContactDraft.Builder draft = ContactDraft.from(tree.text("source").orElse(source), ownId.orElse(fallbackId));
        if (ownId.isEmpty()) {
            draft.resendable();
        }
        ways("email", "emails", FieldRole.EMAIL).forEach(draft::email);
        ways("phone", "phones", FieldRole.PHONE).forEach(draft::phone);
        draft.requestType(requestType())
                .name(name())
                .region(tree.text("region")
                        .map(region -> region.toUpperCase(Locale.ROOT))
                        .filter(REGION.asMatchPredicate()))
                .place(place())
                .message(message())
                .consent(consent())
                .submittedAt(tree.time("submittedAt", door.zone())
                        .or(() -> fields.value(FieldRole.SUBMITTED_AT)
                                .flatMap(text -> new Tree(Map.of("at", text)).time("at", door.zone()))))
                .language(tree.text("language")
                        .or(() -> fields.value(FieldRole.LANGUAGE))
                        .map(tag -> tag.split("[-_]", -1)[0].toLowerCase(Locale.ROOT)))
                .test(tree.isTrue("test"));
        tree.tree("answers")
                .map()
                .forEach((key, value) -> Tree.textOf(value).ifPresent(text -> draft.answer(String.valueOf(key), text)));
        fields.questions().forEach(draft::answer);
        addSubject(draft);
        addAttributes(draft);
        files.forEach(file ->
                draft.attachment(new Attachment(file.filename(), file.contentType(), file.offset(), file.bytes())));
        return draft.build();
    }

    private List<String> ways(String one, String several, FieldRole role) {
        return Stream.of(
                        tree.texts(one),
                        tree.texts(several),
                        fields.value(role).stream().toList())
                .flatMap(List::stream)
                .distinct()
                .limit(MOST_WAYS)
                .toList();
    }

    private Optional<String> requestType() {
        return tree.text("requestType")
                .or(fields::requestType)
                .or(() -> fields.value(FieldRole.REQUEST_TYPE))
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(REQUEST_TYPE.asMatchPredicate())
                .or(mapping::requestType);
    }

    private Optional<String> name() {
        return tree.text("name")
                .or(() -> fields.value(FieldRole.NAME))
                .flatMap(PersonName::whole)
                .or(() -> PersonName.joined(Stream.of(
                                tree.text("firstName").or(() -> fields.value(FieldRole.FIRST_NAME)),
                                tree.text("lastName").or(() -> fields.value(FieldRole.LAST_NAME)))
                        .flatMap(Optional::stream)));
    }

    private Place place() {
        Optional<String> wish = tree.text("location").or(() -> fields.value(FieldRole.LOCATION));
        Optional<UUID> locationId = wish.flatMap(door::locationNamed);
        return new Place(
                locationId,
                tree.text("postCode").or(() -> fields.value(FieldRole.POST_CODE)),
                tree.text("town")
                        .or(() -> fields.value(FieldRole.TOWN))
                        .or(() -> locationId.isPresent() ? Optional.empty() : wish),
                tree.text("country"));
    }

    /** Questions nobody recognised stand under the message, so that the one who calls back reads them. */
    private Optional<String> message() {
        String text = Stream.concat(
                        tree.text("message").or(() -> fields.value(FieldRole.MESSAGE)).stream(),
                        fields.questions().entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()))
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Consent consent() {
        Tree told = tree.tree("consent");
        return new Consent(
                told.truth("contact").or(fields::contactConsent),
                told.truth("marketing").or(fields::marketingConsent),
                told.text("evidence").or(fields::evidence));
    }

    private void addSubject(ContactDraft.Builder draft) {
        Tree told = tree.tree("subject");
        Optional<String> title = told.text("title")
                .or(() -> tree.text("subject"))
                .or(() -> fields.value(FieldRole.SUBJECT))
                .or(mapping::subject);
        if (title.isPresent() || !told.map().isEmpty()) {
            told.text("kind").or(mapping::subjectKind).ifPresent(kind -> draft.subject("kind", kind));
            title.ifPresent(text -> draft.subject("title", text));
        }
        told.map().forEach((key, value) -> {
            if (value != null && !key.equals("kind") && !key.equals("title")) {
                draft.subject(String.valueOf(key), value);
            }
        });
    }

    private void addAttributes(ContactDraft.Builder draft) {
        tree.text("formId").ifPresent(id -> draft.attribute("form_id", id));
        fields.attributes().forEach(draft::attribute);
        Tree callback = tree.tree("callback");
        tree.text("callback").ifPresent(wish -> draft.attribute(Callback.WISH, wish));
        callback.text("from").ifPresent(from -> draft.attribute(Callback.FROM, from));
        callback.text("to").ifPresent(to -> draft.attribute(Callback.TO, to));
        tree.tree("attributes").map().forEach((key, value) -> {
            if (value != null) {
                draft.attribute(String.valueOf(key), value);
            }
        });
    }
}
