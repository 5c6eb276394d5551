package io.koppi.intake.form.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.FormMapping;
import io.koppi.intake.contact.domain.Attachment;
import io.koppi.intake.contact.domain.Callback;
import io.koppi.intake.contact.domain.Consent;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.PersonName;
import io.koppi.intake.contact.domain.Place;
import io.koppi.intake.form.domain.FieldRole;
import io.koppi.intake.form.domain.FormField;
import io.koppi.intake.form.domain.PostedForm;
import io.koppi.intake.form.domain.PostedForm.ConsentAnswer;
import io.koppi.intake.form.domain.Truth;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One pass over a posted form: each field finds its role, the rest is kept as the form's own questions. */
final class FormReading {
    private final Door door;
    private final PostedForm form;
    private final FormMapping mapping;
    private final String formId;
    private final Map<FieldRole, String> found = new EnumMap<>(FieldRole.class);
    private final List<ConsentAnswer> contactConsents = new ArrayList<>();
    private final List<ConsentAnswer> marketingConsents = new ArrayList<>();
    private final List<String> evidence = new ArrayList<>();
    private final List<FormField> questions = new ArrayList<>();
    private final Map<String, String> callback = new LinkedHashMap<>();
    private Optional<String> requestType = Optional.empty();

    FormReading(Door door, PostedForm form) {
        this.door = door;
        this.form = form;
        this.formId = form.fields().stream()
                .filter(field -> FieldRole.of(field.name()).equals(Optional.of(FieldRole.FORM_ID)))
                .map(FormField::value)
                .findFirst()
                .orElse("");
        this.mapping = door.options().mappingOf(formId);
        form.fields().forEach(this::take);
        form.consents().forEach(this::takeConsent);
    }

    private void take(FormField field) {
        String value = field.value().strip();
        Optional<String> meant = mapping.requestTypeOf(field.name(), value);
        if (meant.isPresent()) {
            requestType = meant;
            return;
        }
        Optional<FieldRole> role = Optional.ofNullable(mapping.fields().get(field.name()))
                .flatMap(FieldRole::target)
                .or(() -> FieldRole.of(field.name()));
        boolean isConsent = mapping.consents().containsKey(field.name())
                || role.equals(Optional.of(FieldRole.CONTACT_CONSENT))
                || role.equals(Optional.of(FieldRole.MARKETING_CONSENT));
        if (isConsent) {
            takeConsent(new ConsentAnswer(field.name(), Truth.of(value), field.name() + "=" + value));
        } else if (role.flatMap(FieldRole::callbackAttribute).isPresent()) {
            takeCallback(field, role.flatMap(FieldRole::callbackAttribute).get(), value);
        } else if (role.isPresent()) {
            found.merge(role.get(), value, (first, next) -> first.isEmpty() ? next : first);
        } else if (!value.isEmpty() && !isTechnical(field.name())) {
            questions.add(new FormField(field.name(), value));
        }
    }

    private void takeCallback(FormField field, String attribute, String value) {
        if (Callback.isReadable(value)) {
            callback.put(attribute, value);
        } else if (!value.isEmpty()) {
            questions.add(new FormField(field.name(), value));
        }
    }

    private void takeConsent(ConsentAnswer answer) {
        String target = mapping.consents().getOrDefault(answer.key(), "");
        boolean isMarketing = target.isEmpty()
                ? FieldRole.of(answer.key()).equals(Optional.of(FieldRole.MARKETING_CONSENT))
                : target.endsWith("marketing");
        (isMarketing ? marketingConsents : contactConsents).add(answer);
        evidence.add(answer.evidence());
    }

    private boolean isTechnical(String name) {
        return name.startsWith("_")
                || door.options().honeypot().equals(Optional.of(name))
                || door.options().timestampField().equals(Optional.of(name));
    }

    ContactDraft draft(String bodyHash, Optional<Long> secondsToFill) {
        boolean isCf7 = form.fields().stream().anyMatch(field -> field.name().equals("_wpcf7"));
        Optional<String> ownId = value(FieldRole.SUBMISSION_ID);
        ContactDraft.Builder draft = ContactDraft.from(isCf7 ? "web.cf7" : "web.form", ownId.orElse(bodyHash));
        if (ownId.isEmpty()) {
            draft.resendable();
        }
        value(FieldRole.EMAIL).ifPresent(draft::email);
        value(FieldRole.PHONE).ifPresent(draft::phone);
        draft.name(name())
                .requestType(requestType
                        .or(() -> value(FieldRole.REQUEST_TYPE).map(type -> type.toLowerCase(Locale.ROOT)))
                        .or(mapping::requestType))
                .place(place())
                .message(message())
                .consent(consent())
                .submittedAt(value(FieldRole.SUBMITTED_AT).flatMap(FormReading::time))
                .language(value(FieldRole.LANGUAGE).map(tag -> tag.split("[-_]", -1)[0].toLowerCase(Locale.ROOT)));
        questions.forEach(question -> draft.answer(question.name(), question.value()));
        form.files()
                .forEach(file -> draft.attachment(
                        new Attachment(file.filename(), file.contentType(), file.offset(), file.bytes())));
        addSubject(draft);
        addAttributes(draft, secondsToFill);
        return draft.build();
    }

    private Optional<String> value(FieldRole role) {
        return Optional.ofNullable(found.get(role)).filter(Predicate.not(String::isBlank));
    }

    private Optional<String> name() {
        return value(FieldRole.NAME)
                .flatMap(PersonName::whole)
                .or(() -> PersonName.joined(Stream.of(FieldRole.FIRST_NAME, FieldRole.LAST_NAME)
                        .map(this::value)
                        .flatMap(Optional::stream)));
    }

    private Place place() {
        Optional<String> wish = value(FieldRole.LOCATION);
        Optional<UUID> locationId = wish.flatMap(door::locationNamed);
        Optional<String> town = value(FieldRole.TOWN).or(() -> locationId.isPresent() ? Optional.empty() : wish);
        return new Place(locationId, value(FieldRole.POST_CODE), town, Optional.empty());
    }

    /** Questions nobody recognised stand under the message, so that the one who calls back reads them. */
    private Optional<String> message() {
        String text = Stream.concat(
                        value(FieldRole.MESSAGE).stream(),
                        questions.stream().map(question -> question.name() + ": " + question.value()))
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Consent consent() {
        return new Consent(
                given(contactConsents),
                given(marketingConsents),
                evidence.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", evidence)));
    }

    private static Optional<Boolean> given(List<ConsentAnswer> answers) {
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(answers.stream().allMatch(ConsentAnswer::given));
    }

    private void addSubject(ContactDraft.Builder draft) {
        Optional<String> title = value(FieldRole.SUBJECT).or(mapping::subject);
        title.ifPresent(text -> {
            mapping.subjectKind().ifPresent(kind -> draft.subject("kind", kind));
            draft.subject("title", text);
        });
    }

    private void addAttributes(ContactDraft.Builder draft, Optional<Long> secondsToFill) {
        secondsToFill.ifPresent(seconds -> draft.attribute("form_fill_seconds", seconds));
        if (!formId.isEmpty()) {
            draft.attribute("form_id", formId);
        }
        callback.forEach(draft::attribute);
        value(FieldRole.UNIT_TAG).ifPresent(tag -> draft.attribute("unit_tag", tag));
        form.context().forEach((key, told) -> {
            // The token proves nothing afterwards and is long; that there was one may matter.
            if (FieldRole.of(key).equals(Optional.of(FieldRole.BOT_CHECK))) {
                draft.attribute("bot_check", botCheck(key));
            } else {
                draft.attribute(key, told);
            }
        });
    }

    private static String botCheck(String field) {
        String lower = field.toLowerCase(Locale.ROOT);
        return lower.contains("turnstile") ? "turnstile" : lower.contains("h-captcha") ? "hcaptcha" : "recaptcha";
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
