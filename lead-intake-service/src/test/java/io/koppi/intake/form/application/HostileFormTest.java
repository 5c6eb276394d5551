package io.koppi.intake.form.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.form.application.ParsePost.FormType;
import io.koppi.intake.form.domain.FieldRole;
import io.koppi.intake.fuzz.Bodies;
import io.koppi.intake.fuzz.Channels;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms that once kept the reader busy for hours or filled its memory, from anybody who knows a page. */
class HostileFormTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final ReadForm readForm = new ReadForm(new ParsePost(Channels.JSON));

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "a[", "a_", "\u0315\u0300"})
    void aLongNameHasNoRole(String word) {
        String name = word.repeat(400_000) + "x";

        assertTimeoutPreemptively(SOON, () -> assertThat(FieldRole.of(name)).isEmpty());
    }

    @Test
    void namesThatAddUpAreUnreadable() {
        String part = "a".repeat(900);
        unreadable("{\"" + part + "\":{\"" + part + "\":{\"b\":1}}}");
        unreadable("{\"fields\":{\"" + part + "\":{\"" + part + "\":{\"b\":1}}}}");
    }

    @Test
    void moreFieldsThanAnyFormHasAreUnreadable() {
        unreadable("{\"a\":0" + fields(1_001) + "}");
    }

    @Test
    void treesThatOutgrowMemoryOrStackAreUnreadable() {
        unreadable("{\"a\":[" + "[],".repeat(400_000) + "[]]}");
        unreadable("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        unreadable("{\"meta\":" + "{\"a\":".repeat(500) + "1" + "}".repeat(500) + "}");
    }

    private static String fields(int many) {
        StringBuilder fields = new StringBuilder();
        for (int at = 0; at < many; at++) {
            fields.append(",\"f").append(at).append("\":1");
        }
        return fields.toString();
    }

    private void unreadable(String body) {
        assertTimeoutPreemptively(
                SOON,
                () -> assertThatThrownBy(() -> readForm.handle(
                                Channels.FORM, Bodies.of("application/json", body.getBytes(UTF_8)), FormType.JSON))
                        .isInstanceOf(Unreadable.class));
    }
}
