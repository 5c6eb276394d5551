package io.koppi.intake.formbuilder.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which questions a visitor was asked. The page's script and this must decide alike: what is hidden is neither required nor kept. */
public final class Visible {
    private Visible() {}

    /** {@code answers} gives what was posted under a key, nothing as an empty list. A question that is hidden answers nothing. */
    public static List<Question> of(FormDefinition form, Function<Question, List<String>> answers) {
        Map<String, List<String>> said = new HashMap<>();
        List<Question> visible = new ArrayList<>();
        for (Question question : form.fields()) {
            boolean isShown = question.showWhen()
                    .map(when ->
                            said.getOrDefault(when.field(), List.of()).stream().anyMatch(when.is()::contains))
                    .orElse(true);
            if (isShown) {
                visible.add(question);
                said.put(question.key(), answers.apply(question));
            }
        }
        return visible;
    }
}
