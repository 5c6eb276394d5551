package io.koppi.intake.formpage.inbound;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.intake.formbuilder.application.PublishedForms.Published;
import io.koppi.intake.formbuilder.domain.Accent;
import io.koppi.intake.formbuilder.domain.Captcha;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.koppi.intake.formbuilder.domain.Question;
import io.koppi.intake.formbuilder.domain.QuestionKind;
import io.koppi.intake.formpage.domain.OwnFields;
import io.koppi.intake.formpage.domain.Phrase;
import io.koppi.intake.formpage.inbound.FormPage.Body;
import io.koppi.intake.formpage.inbound.FormPage.Field;
import io.koppi.intake.formpage.inbound.FormPage.Link;
import io.koppi.intake.formpage.inbound.FormPage.Problem;
import io.koppi.intake.formpage.inbound.FormPage.Robot;
import io.koppi.intake.formpage.inbound.FormPage.Words;
import io.koppi.intake.language.domain.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes pages of forms. */
@ApplicationScoped
public class FormPages {
    private static final String ROBOT_FIELD = "captcha";

    private final ObjectMapper json;
    private final FormFiles files;
    private final Clock clock;

    FormPages(ObjectMapper json, FormFiles files, Clock clock) {
        this.json = json;
        this.files = files;
        this.clock = clock;
    }

    /** How a form comes back to its visitor: what stood in it, what is wrong with it, and what else there is to say. */
    public record Return(Map<String, List<String>> typed, List<FieldProblem> problems, Optional<String> notice) {
        public static final Return FIRST_TIME = new Return(Map.of(), List.of(), Optional.empty());
    }

    /** The hosted page. */
    public String page(Door door, Published form, Language language, Return back) {
        return FormTemplates.page(view(door, form, language, back, false)).render();
    }

    /** The same, and nothing can be sent by it. */
    public String preview(Door door, FormDefinition definition, Language language) {
        Return notice = new Return(Map.of(), List.of(), Optional.of(Phrase.PREVIEW.in(language)));
        return FormTemplates.page(view(door, new Published(0, definition), language, notice, true))
                .render();
    }

    /** The form alone, for another site's page. */
    String embedded(Door door, Published form, Language language) {
        return FormTemplates.embedded(view(door, form, language, Return.FIRST_TIME, false))
                .render();
    }

    public String notice(Language language, Phrase title, String text) {
        return FormTemplates.notice(new NoticePage(
                        language.key(), files.stylesheet(Accent.USUAL), title.in(language), text, "", "", "", ""))
                .render();
    }

    /** {@code reference} may be empty; without a form of ours the words are our own. {@code follow} is the customer's own page. */
    public String thanks(Optional<Published> form, Language language, String reference, Optional<URI> follow) {
        return FormTemplates.notice(new NoticePage(
                        language.key(),
                        files.stylesheet(accent(form.map(Published::definition))),
                        Phrase.THANKS_TITLE.in(language),
                        thanksText(form.map(Published::definition), language),
                        Phrase.REFERENCE.in(language),
                        reference,
                        Phrase.FOLLOW.in(language),
                        follow.map(URI::toString).orElse("")))
                .render();
    }

    static String thanksText(Optional<FormDefinition> form, Language language) {
        return form.flatMap(FormDefinition::thanks)
                .map(thanks -> thanks.getOrDefault(language.key(), ""))
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> Phrase.THANKS.in(language));
    }

    static Accent accent(Optional<FormDefinition> form) {
        return form.flatMap(FormDefinition::accent).flatMap(Accent::of).orElse(Accent.USUAL);
    }

    private FormPage view(Door door, Published form, Language language, Return back, boolean disabled) {
        FormDefinition definition = form.definition();
        List<String> sources = new ArrayList<>(List.of(files.script()));
        if (!disabled) {
            definition.captcha().map(Captcha::known).map(CaptchaHosts::script).ifPresent(sources::add);
        }
        return new FormPage(
                language.key(),
                definition.title().getOrDefault(language.key(), ""),
                definition
                        .intro()
                        .map(intro -> intro.getOrDefault(language.key(), ""))
                        .orElse(""),
                files.stylesheet(accent(Optional.of(definition))),
                sources,
                disabled ? List.of() : links(definition, language),
                back.notice().orElse(""),
                body(door, form, language, back, disabled));
    }

    private static List<Link> links(FormDefinition definition, Language shown) {
        return definition.spoken().stream()
                .filter(language -> language != shown)
                .map(language -> new Link(language.key(), language.ownName(), "?language=" + language.key()))
                .toList();
    }

    private Body body(Door door, Published form, Language language, Return back, boolean disabled) {
        FormDefinition definition = form.definition();
        Map<String, String> problems = back.problems().stream()
                .collect(Collectors.toMap(FieldProblem::field, FieldProblem::detail, (first, next) -> first));
        FieldViews views = new FieldViews(language, door.locations(), back.typed(), problems, json);
        List<Field> fields = definition.fields().stream().map(views::view).toList();
        boolean hasFiles = definition.fields().stream().anyMatch(question -> question.known() == QuestionKind.FILE);
        return new Body(
                "/f/" + door.address().text(),
                hasFiles ? "multipart/form-data" : "application/x-www-form-urlencoded",
                language.key(),
                form.version(),
                kept(back, OwnFields.SUBMISSION, UUID.randomUUID().toString()),
                kept(back, OwnFields.SHOWN, Long.toString(clock.millis())),
                words(definition, language),
                problems(definition, language, back.problems()),
                fields,
                disabled ? Robot.NONE : robot(definition, language, problems.getOrDefault(ROBOT_FIELD, "")),
                disabled);
    }

    /** A form that comes back is still the one that was shown first. */
    private static String kept(Return back, String name, String fresh) {
        return back.typed().getOrDefault(name, List.of()).stream().findFirst().orElse(fresh);
    }

    private static List<Problem> problems(FormDefinition form, Language language, List<FieldProblem> problems) {
        Map<String, Question> byKey =
                form.fields().stream().collect(Collectors.toMap(Question::key, question -> question));
        return problems.stream()
                .map(problem -> new Problem(
                        problem.field(),
                        Optional.ofNullable(byKey.get(problem.field()))
                                .filter(question -> question.known() != QuestionKind.CONSENT)
                                .map(question -> question.label().getOrDefault(language.key(), ""))
                                .orElse(""),
                        problem.detail()))
                .toList();
    }

    private static Robot robot(FormDefinition form, Language language, String problem) {
        return form.captcha()
                .map(captcha -> new Robot(
                        captcha.provider(),
                        captcha.siteKey(),
                        CaptchaHosts.cssClass(captcha.known()),
                        Phrase.NEEDS_SCRIPT.in(language),
                        problem))
                .orElse(Robot.NONE);
    }

    private static Words words(FormDefinition form, Language language) {
        return new Words(
                form.button()
                        .map(button -> button.getOrDefault(language.key(), ""))
                        .orElseGet(() -> Phrase.SEND.in(language)),
                Phrase.SENDING.in(language),
                Phrase.OPTIONAL.in(language),
                Phrase.CHOOSE.in(language),
                Phrase.LEAVE_EMPTY.in(language),
                Phrase.CORRECT.in(language),
                Phrase.NOW.in(language),
                Phrase.AT_A_TIME.in(language),
                Phrase.FROM.in(language),
                Phrase.UNTIL.in(language));
    }
}
