package io.koppi.intake.formbuilder.domain;

import io.koppi.intake.channel.domain.SettingProblem;
import io.koppi.intake.language.domain.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a definition has to be before it can be a form. All that is wrong is told at once. */
public final class FormRules {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 600;
    private static final int LONGEST_BUTTON = 60;
    private static final int MOST_FIELDS = 40;
    private static final int MOST_LANGUAGES = 3;
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final Pattern SITE_KEY = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    private FormRules() {}

    /** Empty when the definition can be published; {@code requestTypes} are the keys the company has. */
    public static List<SettingProblem> problems(FormDefinition form, Set<String> requestTypes) {
        return problems(form, requestTypes, false);
    }

    /** Empty when the definition can be kept to be gone on with: texts may still be missing. */
    public static List<SettingProblem> problemsOfDraft(FormDefinition form, Set<String> requestTypes) {
        return problems(form, requestTypes, true);
    }

    private static List<SettingProblem> problems(FormDefinition form, Set<String> requestTypes, boolean isDraft) {
        List<Language> languages = form.languages().stream()
                .map(Language::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Findings found = new Findings(languages, isDraft);
        languages(form, found);
        found.text("title", form.title(), LONGEST_TITLE);
        form.intro().ifPresent(intro -> found.text("intro", intro, LONGEST_TEXT));
        form.button().ifPresent(button -> found.text("button", button, LONGEST_BUTTON));
        form.thanks().ifPresent(thanks -> found.text("thanks", thanks, LONGEST_TEXT));
        settings(form, requestTypes, found);
        fields(form, found);
        return found.all();
    }

    private static void languages(FormDefinition form, Findings found) {
        int said = form.languages().size();
        found.unless(said >= 1 && said <= MOST_LANGUAGES, "languages", "has to be one to three of fi, sv, en");
        for (int at = 0; at < said; at++) {
            String language = form.languages().get(at);
            String place = "languages[" + at + "]";
            found.unless(Language.of(language).isPresent(), place, "is none of fi, sv, en");
            found.unless(form.languages().indexOf(language) == at, place, "is there twice");
        }
    }

    private static void settings(FormDefinition form, Set<String> requestTypes, Findings found) {
        form.accent()
                .ifPresent(accent ->
                        found.unless(Accent.of(accent).isPresent(), "accent", "is no colour such as #1f6f5c"));
        form.requestType()
                .ifPresent(type ->
                        found.unless(requestTypes.contains(type), "requestType", "is no request type of the company"));
        form.captcha().ifPresent(captcha -> {
            found.unless(
                    Captcha.Provider.of(captcha.provider()).isPresent(),
                    "captcha.provider",
                    "is neither turnstile nor hcaptcha");
            found.unless(
                    SITE_KEY.matcher(captcha.siteKey()).matches(),
                    "captcha.siteKey",
                    "is not what such keys look like");
        });
        form.minSeconds()
                .ifPresent(seconds -> found.unless(
                        seconds >= 0 && seconds <= LONGEST_WAIT_SECONDS,
                        "minSeconds",
                        "has to be from 0 to " + LONGEST_WAIT_SECONDS));
    }

    private static void fields(FormDefinition form, Findings found) {
        int asked = form.fields().size();
        found.unless(asked >= 1 && asked <= MOST_FIELDS, "fields", "has to be 1 to " + MOST_FIELDS + " fields");
        Map<String, Question> earlier = new HashMap<>();
        Set<String> names = new HashSet<>();
        Set<String> once = new HashSet<>();
        boolean reachable = false;
        for (int at = 0; at < asked; at++) {
            Question question = form.fields().get(at);
            Optional<QuestionKind> kind = QuestionKind.of(question.kind());
            QuestionRules rules = new QuestionRules(question, "fields[" + at + "].", found);
            rules.check(earlier);
            rules.unique(names, once);
            reachable |= kind.map(QuestionKind::reachesSomebody).orElse(false);
            earlier.putIfAbsent(question.key(), question);
        }
        found.unless(reachable || asked == 0, "fields", "has to ask for a phone number or a mail address");
    }
}
