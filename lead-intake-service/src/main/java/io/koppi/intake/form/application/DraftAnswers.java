package io.koppi.intake.form.application;

import io.koppi.intake.contact.domain.Attachment;
import io.koppi.intake.contact.domain.Consent;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.PersonName;
import io.koppi.intake.contact.domain.Place;
import io.koppi.intake.form.domain.Answers;
import io.koppi.intake.form.domain.CallbackTime;
import io.koppi.intake.formbuilder.application.PublishedForms.Published;
import io.koppi.intake.formbuilder.domain.Choice;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.koppi.intake.formbuilder.domain.Question;
import io.koppi.intake.formbuilder.domain.QuestionKind;
import io.koppi.intake.formpage.domain.Phrase;
import io.koppi.intake.language.domain.Language;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a contact of answers that were found right. Answers are kept by key and value, which stay the same in every language; in the
 * message they stand in the words of the form's first language, for whoever calls back.
 */
final class DraftAnswers {
    private final Published form;
    private final Answers answers;
    private final Checked checked;
    private final Language language;

    DraftAnswers(Published form, Answers answers, Checked checked, Language language) {
        this.form = form;
        this.answers = answers;
        this.checked = checked;
        this.language = language;
    }

    /** {@code botCheck} is empty for a form without a captcha. */
    ContactDraft draft(String externalId, boolean resendable, Optional<Long> secondsToFill, Optional<String> botCheck) {
        ContactDraft.Builder draft = ContactDraft.from("web.form", externalId);
        if (resendable) {
            draft.resendable();
        }
        said(QuestionKind.EMAIL).forEach(draft::email);
        said(QuestionKind.PHONE).forEach(draft::phone);
        draft.name(name())
                .requestType(definition().requestType())
                .place(place())
                .message(message())
                .consent(consent())
                .language(Optional.of(language.key()));
        role("subject").ifPresent(title -> draft.subject("title", title));
        questions().forEach(question -> draft.answer(question.key(), String.join(", ", answers.to(question))));
        checked.files()
                .forEach(file -> draft.attachment(
                        new Attachment(file.filename(), file.contentType(), file.offset(), file.bytes())));
        answers.context().forEach(draft::attribute);
        draft.attribute("form_version", form.version());
        secondsToFill.ifPresent(seconds -> draft.attribute("form_fill_seconds", seconds));
        botCheck.ifPresent(check -> draft.attribute("bot_check", check));
        checked.callback().ifPresent(wished -> {
            draft.attribute("callback_from", wished.from().toString());
            wished.to().ifPresent(to -> draft.attribute("callback_to", to.toString()));
        });
        return draft.build();
    }

    private FormDefinition definition() {
        return form.definition();
    }

    private Stream<Question> asked(QuestionKind kind) {
        return checked.asked().stream().filter(question -> question.known() == kind);
    }

    private Stream<String> said(QuestionKind kind) {
        return asked(kind).flatMap(question -> answers.to(question).stream());
    }

    /** The answer that plays the part, in words for a reader. */
    private Optional<String> role(String role) {
        return checked.asked().stream()
                .filter(question -> question.role().equals(Optional.of(role)))
                .flatMap(question -> words(question).stream())
                .findFirst();
    }

    private Optional<String> name() {
        return role("name")
                .flatMap(PersonName::whole)
                .or(() -> PersonName.joined(
                        Stream.of(role("first_name"), role("last_name")).flatMap(Optional::stream)));
    }

    private Place place() {
        return new Place(
                said(QuestionKind.LOCATION).findFirst().map(UUID::fromString),
                said(QuestionKind.POST_CODE).findFirst(),
                role("town"),
                Optional.empty());
    }

    /** The questions that are only this form's own: neither kind nor role says what they mean for a contact. */
    private List<Question> questions() {
        return checked.asked().stream()
                .filter(question -> question.role().isEmpty())
                .filter(question -> switch (question.known()) {
                    case TEXT, LONG_TEXT, NUMBER, DATE, CHOICE, CHOICES -> true;
                    case EMAIL, PHONE, POST_CODE, LOCATION, FILE, CONSENT, CALLBACK_TIME -> false;
                })
                .filter(question -> !answers.to(question).isEmpty())
                .toList();
    }

    private Optional<String> message() {
        String text = Stream.of(
                        role("message").stream(),
                        questions().stream()
                                .map(question ->
                                        label(question) + ": " + words(question).orElse("")),
                        asked(QuestionKind.CALLBACK_TIME)
                                .flatMap(question -> checked.callback().stream()
                                        .map(wished -> label(question) + ": " + words(question, wished))))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private String label(Question question) {
        return question.label().getOrDefault(definition().defaultLanguage().key(), question.key());
    }

    private Optional<String> words(Question question) {
        List<String> said = answers.to(question);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(said.stream()
                .map(value -> question.choices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(this::label)
                        .findFirst()
                        .orElse(value))
                .collect(Collectors.joining(", ")));
    }

    private String label(Choice choice) {
        return choice.label().getOrDefault(definition().defaultLanguage().key(), choice.value());
    }

    /** A time as the visitor chose it; it has no zone, which is the place's. */
    private String words(Question question, CallbackTime.Wished wished) {
        return wished.to().isEmpty()
                ? Phrase.NOW.in(definition().defaultLanguage())
                : Stream.of(question.fromField(), question.toField())
                        .flatMap(name -> answers.first(name).stream())
                        .map(time -> time.replace('T', ' '))
                        .collect(Collectors.joining(" – "));
    }

    /** The text is the one that was shown, in the language it was shown in. */
    private Consent consent() {
        List<Question> consents = asked(QuestionKind.CONSENT).toList();
        String evidence = consents.stream()
                .map(question -> question.key() + "=" + isGiven(question) + "; version " + form.version() + "; "
                        + language.key() + "; " + question.label().getOrDefault(language.key(), ""))
                .collect(Collectors.joining("\n"));
        return new Consent(
                given(consents, false),
                given(consents, true),
                evidence.isEmpty() ? Optional.empty() : Optional.of(evidence));
    }

    private Optional<Boolean> given(List<Question> consents, boolean marketing) {
        List<Question> meant = consents.stream()
                .filter(question -> question.forMarketing() == marketing)
                .toList();
        return meant.isEmpty() ? Optional.empty() : Optional.of(meant.stream().allMatch(this::isGiven));
    }

    private boolean isGiven(Question question) {
        return answers.to(question).contains("true");
    }
}
