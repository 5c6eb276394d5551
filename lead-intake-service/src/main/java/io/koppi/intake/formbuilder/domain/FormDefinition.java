package io.koppi.intake.formbuilder.domain;

import io.koppi.intake.language.domain.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as its admin wrote it; {@link FormRules} says whether it can be one. Texts are by language.
 *
 * @param languages the first is the default
 * @param accent the button's colour as {@code #rrggbb}
 * @param requestType what its contacts ask for, when it is not the channel's default
 * @param minSeconds nobody fills it faster
 */
public record FormDefinition(
        List<String> languages,
        Map<String, String> title,
        Optional<Map<String, String>> intro,
        Optional<Map<String, String>> button,
        Optional<Map<String, String>> thanks,
        Optional<String> accent,
        Optional<String> requestType,
        List<Question> fields,
        Optional<Captcha> captcha,
        Optional<Integer> minSeconds) {
    private static final int USUAL_SECONDS = 2;

    public FormDefinition {
        languages = Given.list(languages);
        title = Given.texts(title);
        intro = intro.map(Given::texts);
        button = button.map(Given::texts);
        thanks = thanks.map(Given::texts);
        fields = Given.list(fields);
    }

    /** Of a definition that was found to be right. */
    public Language defaultLanguage() {
        return Language.of(languages.getFirst()).orElseThrow();
    }

    /** The wanted language when the form speaks it, else its default. */
    public Language languageFor(String wanted) {
        return Language.of(wanted)
                .filter(language -> languages.contains(language.key()))
                .orElseGet(this::defaultLanguage);
    }

    public List<Language> spoken() {
        return languages.stream().map(key -> Language.of(key).orElseThrow()).toList();
    }

    public int fewestSeconds() {
        return minSeconds.orElse(USUAL_SECONDS);
    }
}
