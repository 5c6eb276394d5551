package io.koppi.intake.formbuilder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisibleTest {
    private static final FormDefinition CHAIN = Definitions.read("""
            {"languages": ["fi"], "fields": [
              {"key": "a", "kind": "choices"},
              {"key": "b", "kind": "text", "showWhen": {"field": "a", "is": ["1", "2"]}},
              {"key": "c", "kind": "text", "showWhen": {"field": "b", "is": ["yes"]}}]}""");

    @Test
    void anyOfTheAnswersOpensAField() {
        assertThat(visible(Map.of("a", List.of("3", "2")))).containsExactly("a", "b");
    }

    @Test
    void noAnswerOpensNothing() {
        assertThat(visible(Map.of())).containsExactly("a");
    }

    @Test
    void whatIsHiddenAnswersNothingHoweverItWasPosted() {
        assertThat(visible(Map.of("a", List.of("3"), "b", List.of("yes")))).containsExactly("a");
        assertThat(visible(Map.of("a", List.of("1"), "b", List.of("yes")))).containsExactly("a", "b", "c");
    }

    private static List<String> visible(Map<String, List<String>> answers) {
        return Visible.of(CHAIN, question -> answers.getOrDefault(question.key(), List.of())).stream()
                .map(Question::key)
                .toList();
    }
}
