package io.koppi.intake.formbuilder.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One field of a form as its admin wrote it; texts are by language.
 *
 * @param key the name of the posted field
 * @param kind the key of a {@link QuestionKind}
 * @param role what the answer says of the contact, when its kind alone does not tell
 * @param label of a consent it is the consent's own text, in which {@code [words](https://…)} is a link
 * @param purpose {@code contact} or {@code marketing}, of a consent
 */
public record Question(
        String key,
        String kind,
        Optional<String> role,
        Map<String, String> label,
        Optional<Map<String, String>> hint,
        Optional<Boolean> required,
        Optional<List<Choice>> options,
        Optional<String> purpose,
        Optional<ShowWhen> showWhen,
        Optional<Integer> maxFiles) {
    public Question {
        key = Given.text(key);
        kind = Given.text(kind);
        label = Given.texts(label);
        hint = hint.map(Given::texts);
        options = Given.optionalList(options);
    }

    /** Of a definition that was found to be right. */
    public QuestionKind known() {
        return QuestionKind.of(kind).orElseThrow();
    }

    public boolean mustBeAnswered() {
        return required.orElse(false);
    }

    public List<Choice> choices() {
        return options.orElseGet(List::of);
    }

    public int mostFiles() {
        return maxFiles.orElse(1);
    }

    /** A consent is for being contacted unless it says otherwise. */
    public boolean forMarketing() {
        return purpose.equals(Optional.of("marketing"));
    }

    /** The names of the two posted fields that hold a wished time. */
    public String fromField() {
        return key + "_from";
    }

    public String toField() {
        return key + "_to";
    }
}
