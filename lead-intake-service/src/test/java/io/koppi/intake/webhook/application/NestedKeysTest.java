package io.koppi.intake.webhook.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.form.domain.FormField;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NestedKeysTest {
    private static Map<String, Object> tree(String... pairs) {
        return NestedKeys.tree(Stream.iterate(0, at -> at < pairs.length, at -> at + 2)
                .map(at -> new FormField(pairs[at], pairs[at + 1]))
                .toList());
    }

    @Test
    void bracketsAreLevels() {
        assertThat(tree("fields[name][id]", "n", "fields[name][value]", "Aino", "plain", "x"))
                .isEqualTo(Map.of("fields", Map.of("name", Map.of("id", "n", "value", "Aino")), "plain", "x"));
    }

    @Test
    void repeatedKeysAndEmptyBracketsAreLists() {
        assertThat(tree("a[]", "1", "a[]", "2", "b", "1", "b", "2", "c[]", "1"))
                .isEqualTo(Map.of("a", List.of("1", "2"), "b", List.of("1", "2"), "c", List.of("1")));
    }

    @Test
    void nothingIsLostWhenAKeyIsValueAndBranch() {
        assertThat(tree("a", "1", "a[b]", "2")).isEqualTo(Map.of("a", "1", "a[b]", "2"));
        assertThat(tree("a[b]", "2", "a", "1").toString()).contains("2").contains("1");
    }

    @Test
    void whatIsNotWellNestedIsAName() {
        assertThat(tree("a[b", "1", "[x]", "2", "a]b[", "3")).isEqualTo(Map.of("a[b", "1", "[x]", "2", "a]b[", "3"));
        assertThat(tree("a" + "[b]".repeat(11), "1")).containsOnlyKeys("a" + "[b]".repeat(11));
    }
}
