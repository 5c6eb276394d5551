package io.koppi.intake.formbuilder.domain;

import io.koppi.intake.channel.domain.SettingProblem;
import io.koppi.intake.language.domain.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was found wrong so far, each at its place in the definition. */
final class Findings {
    private final List<SettingProblem> problems = new ArrayList<>();
    private final List<Language> languages;
    private final boolean isDraft;

    Findings(List<Language> languages, boolean isDraft) {
        this.languages = List.copyOf(languages);
        this.isDraft = isDraft;
    }

    void add(String place, String detail) {
        problems.add(new SettingProblem(place, detail));
    }

    /** Says {@code detail} of the place unless it is {@code right}. */
    void unless(boolean right, String place, String detail) {
        if (!right) {
            add(place, detail);
        }
    }

    /** A text has to be there in every language of the form; of a draft some may still be missing. */
    void text(String place, Map<String, String> text, int longest) {
        for (Language language : languages) {
            String words = text.getOrDefault(language.key(), "");
            String at = place + "." + language.key();
            unless(isDraft || !words.isBlank(), at, "is missing");
            unless(words.length() <= longest, at, "may have at most " + longest + " characters");
        }
        text.keySet().stream()
                .filter(language -> Language.of(language).isEmpty())
                .forEach(language -> add(place + "." + language, "is in a language forms do not speak"));
    }

    List<SettingProblem> all() {
        return List.copyOf(problems);
    }
}
