package io.koppi.intake.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.formbuilder.domain.Definitions;
import io.koppi.intake.formpage.domain.Phrase;
import io.koppi.intake.language.domain.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | aino@example.fi", "size | 12,5", "size | -3", "day | 2028-02-29", "post_code | 00100",
                "post_code | SW1A 1AA", "topic | repair", "extras | b", "name | Aino", "reg | <b>ABC-1</b>"
            })
    void anAnswerOfItsKindWillDo(String key, String answer) {
        assertThat(AnswerRules.problem(Definitions.question(key), List.of(answer), Language.FI))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | aino@ | NOT_EMAIL", "email | a@b.fi, c@d.fi | NOT_EMAIL", "size | noin 5 | NOT_NUMBER",
                "size | 1e9 | NOT_NUMBER", "day | 2026-02-30 | NOT_DATE", "day | 1.2.2026 | NOT_DATE",
                "post_code | - | NOT_POST_CODE", "topic | sell | NOT_CHOSEN", "extras | c | NOT_CHOSEN"
            })
    void anyOtherIsRefusedInTheVisitorsWords(String key, String answer, Phrase words) {
        assertThat(AnswerRules.problem(Definitions.question(key), List.of(answer), Language.SV))
                .contains(words.in(Language.SV));
    }

    @Test
    void oneChoiceIsOneAndSeveralAreEachLookedAt() {
        assertThat(AnswerRules.problem(Definitions.question("topic"), List.of("new", "repair"), Language.FI))
                .isPresent();
        assertThat(AnswerRules.problem(Definitions.question("extras"), List.of("a", "b"), Language.FI))
                .isEmpty();
        assertThat(AnswerRules.problem(Definitions.question("extras"), List.of("a", "x"), Language.FI))
                .isPresent();
    }

    @Test
    void lengthsEndWhereThePageSaysTheyDo() {
        assertThat(AnswerRules.problem(Definitions.question("name"), List.of("a".repeat(300)), Language.EN))
                .isEmpty();
        assertThat(AnswerRules.problem(Definitions.question("name"), List.of("a".repeat(301)), Language.EN))
                .contains("At most 300 characters.");
        assertThat(AnswerRules.problem(Definitions.question("message"), List.of("a".repeat(5_000)), Language.EN))
                .isEmpty();
        assertThat(AnswerRules.problem(Definitions.question("message"), List.of("a".repeat(5_001)), Language.EN))
                .isPresent();
    }
}
