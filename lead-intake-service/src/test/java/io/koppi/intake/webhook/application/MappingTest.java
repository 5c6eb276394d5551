package io.koppi.intake.webhook.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.koppi.intake.contact.domain.NotUnderstood;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-20T09:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(3);

    private static Object result(String expression, Object input) throws NotUnderstood {
        Map<String, Object> variables =
                Map.of("query", Map.of("a", "b"), "options", Map.of(), "country", "FI", "webhookId", "");
        return Mapping.of(expression, variables, ARRIVED, ZoneId.of("Europe/Helsinki"))
                .apply(input);
    }

    private static String reason(String expression, Object input) {
        long start = System.nanoTime();
        NotUnderstood failure = catchThrowableOfType(NotUnderstood.class, () -> result(expression, input));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(failure).as(expression).isNotNull();
        return failure.reason();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetIsAnExpression(Preset preset) {
        assertThat(Mapping.problem(preset.expression())).isEmpty();
        assertThat(Preset.of(preset.key())).contains(preset);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void aPresetBearsABodyThatSaysNothing(Preset preset) throws Exception {
        assertThat(result(preset.expression(), Map.of())).isNotNull();
        assertThat(result(
                        preset.expression(),
                        Map.of("event_type", "form_response", "form_response", Map.of("token", "t"))))
                .isNotNull();
        assertThat(result(preset.expression(), Map.of("triggerType", "form_submission", "payload", Map.of("id", "p"))))
                .isNotNull();
    }

    @Test
    void anExpressionSeesBodyAndVariables() throws Exception {
        assertThat(result("{\"name\": first & \" \" & last, \"q\": $query.a}", Map.of("first", "A", "last", "B")))
                .isEqualTo(Map.of("name", "A B", "q", "b"));
    }

    @Test
    void ownFunctionsReadLocalTimesAndPatterns() throws Exception {
        assertThat(result("$inZone(\"20.11.2026 10.58\", \"d.M.yyyy H.mm\")", Map.of()))
                .isEqualTo("2026-11-20T08:58:00Z");
        assertThat(result("$inZone(\"11/20/2026 10:44:12\", \"M/d/yyyy H:mm:ss\", \"UTC\")", Map.of()))
                .isEqualTo("2026-11-20T10:44:12Z");
        assertThat(reason("$inZone(\"yesterday\", \"d.M.yyyy\")", Map.of())).isEqualTo("mapping-no-result");
        assertThat(result("$capture(\"Id:12345\", \"Id:(\\\\d+)\")", Map.of())).isEqualTo(List.of("Id:12345", "12345"));
        assertThat(result("$substitute(\"a1b22\", \"\\\\d+\", \"-\")", Map.of()))
                .isEqualTo("a-b-");
        assertThat(result("$join([\"a\", \"b\"], \", \")", Map.of())).isEqualTo("a, b");
        assertThat(result("$replace(\"aXbX\", \"X\", \"-\", 1)", Map.of())).isEqualTo("a-bX");
        assertThat(result("$pad(\"7\", -3, \"0\")", Map.of())).isEqualTo("007");
    }

    @Test
    void aReplayComesToTheSame() throws Exception {
        assertThat(result("$now()", Map.of())).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(result("$millis()", Map.of())).isEqualTo(ARRIVED.toEpochMilli());
        assertThat(reason("$random()", Map.of())).isEqualTo("mapping-failed");
        assertThat(reason("$shuffle([1, 2])", Map.of())).isEqualTo("mapping-failed");
        assertThat(reason("$eval(\"1\")", Map.of())).isEqualTo("mapping-failed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "( $f := function($x) { $f($x + 1) }; $f(0) )",
                "( $f := function($x) { 1 + $f($x + 1) }; $f(0) )",
                "[1, 2].( $f := function($x) { $f($x) }; $f(0) )",
                "( $f := function($s, $n) { $n = 0 ? $s : $f($s & $s, $n - 1) }; $f(\"0123456789\", 60) )",
                "( $f := function($s, $n) { $n = 0 ? $s : $f({\"a\": $s, \"b\": $s}, $n - 1) }; $f(\"x\", 60) )",
                "( $f := function($s, $n) { $n = 0 ? $s : $f($append($s, $s), $n - 1) }; $f([1, 2], 60) )",
                "[1..9999999].[1..9999999]",
                "[1..10000000]",
                "$map([1..1000000], function($x) { $map([1..1000000], function($y) { $x * $y }) })",
                "$matches(text, \"(a|a)+\\\\1b\")",
                "$match(text, /(a+)+b/)",
                "$replace(big, \"a\", big)",
                "$join($map([1..100000], function($x) { big }), big)"
            })
    void aHostileExpressionIsStopped(String expression) {
        Map<String, Object> input = Map.of("text", "a".repeat(60), "big", "a".repeat(100_000));

        assertThat(reason(expression, input)).isEqualTo("mapping-out-of-bounds");
    }

    @Test
    void aPaddingEndsAtAThousand() throws Exception {
        assertThat((String) result("$pad(\"\", 2000000000)", Map.of())).hasSize(1_000);
    }

    @Test
    void aFailureSaysWhere() {
        NotUnderstood failure =
                catchThrowableOfType(NotUnderstood.class, () -> result("  $uppercase(name)", Map.of("name", 7)));

        assertThat(failure.reason()).isEqualTo("mapping-failed");
        assertThat(failure.detail()).contains("At position 13");
        assertThat(failure.getMessage()).doesNotContain("7");
        assertThat(reason("missing", Map.of())).isEqualTo("mapping-no-result");
    }

    @Test
    void whatIsNoExpressionIsNamedWithItsPlace() {
        assertThat(Mapping.problem("{\"name\": "))
                .hasValueSatisfying(text -> assertThat(text).contains("position"));
        assertThat(Mapping.problem("{\"a\": b c}"))
                .hasValueSatisfying(text -> assertThat(text).contains("position 9"));
        assertThat(Mapping.problem("(".repeat(20_000))).isPresent();
        assertThat(Mapping.problem("/unfinished")).isPresent();
        assertThat(Mapping.problem("")).isPresent();
    }
}
