package io.koppi.intake.formbuilder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.channel.domain.SettingProblem;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormRulesTest {
    private static final Set<String> TYPES = Set.of("quote");

    @Test
    void aFormThatAsksEverythingIsRight() {
        assertThat(FormRules.problems(Definitions.quote(), TYPES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "languages | [] | languages",
                "languages | [\"fi\",\"de\"] | languages[1]",
                "languages | [\"fi\",\"sv\",\"fi\"] | languages[2]",
                "title.sv | null | title.sv",
                "title.sv | \" \" | title.sv",
                "title.de | \"Angebot\" | title.de",
                "intro.fi | null | intro.fi",
                "thanks.sv | \"\" | thanks.sv",
                "accent | \"red\" | accent",
                "accent | \"#12345g\" | accent",
                "requestType | \"brochure\" | requestType",
                "minSeconds | 61 | minSeconds",
                "minSeconds | -1 | minSeconds",
                "captcha | {\"provider\":\"recaptcha\",\"siteKey\":\"k\"} | captcha.provider",
                "captcha | {\"provider\":\"turnstile\",\"siteKey\":\"\\\"><\"} | captcha.siteKey",
                "fields | [] | fields",
                "fields[0].key | \"Name\" | fields[0].key",
                "fields[0].key | \"your-website\" | fields[0].key",
                "fields[0].key | \"email\" | fields[4].key",
                "fields[0].key | \"call_from\" | fields[12].key",
                "fields[0].kind | \"slider\" | fields[0].kind",
                "fields[0].role | \"phone\" | fields[0].role",
                "fields[3].role | \"town\" | fields[3].role",
                "fields[0].role | \"message\" | fields[10].role",
                "fields[0].label.sv | null | fields[0].label.sv",
                "fields[0].hint | {\"fi\":\"x\"} | fields[0].hint.sv",
                "fields[0].options | [{\"value\":\"a\",\"label\":{}}] | fields[0].options",
                "fields[9].options[1] | {\"value\":\"a\",\"label\":{\"fi\":\"x\",\"sv\":\"y\"}} | fields[9].options[1].value",
                "fields[1].options[1].label.fi | null | fields[1].options[1].label.fi",
                "fields[9].options[0].value | \" \" | fields[9].options[0].value",
                "fields[2].showWhen.field | \"phone2\" | fields[2].showWhen.field",
                "fields[2].showWhen.field | \"email\" | fields[2].showWhen.field",
                "fields[2].showWhen.field | \"reg\" | fields[2].showWhen.field",
                "fields[2].showWhen.is | [] | fields[2].showWhen.is",
                "fields[2].showWhen.is | [\"repair\",\"sell\"] | fields[2].showWhen.is[1]",
                "fields[13].showWhen | {\"field\":\"pictures\",\"is\":[\"a\"]} | fields[13].showWhen.field",
                "fields[0].purpose | \"contact\" | fields[0].purpose",
                "fields[13].purpose | \"sales\" | fields[13].purpose",
                "fields[11].maxFiles | 6 | fields[11].maxFiles",
                "fields[0].maxFiles | 1 | fields[0].maxFiles",
                "fields[6].kind | \"location\" | fields[6].kind",
                "fields[6].kind | \"callback-time\" | fields[12].kind",
            })
    void whatIsWrongIsNamedWhereItIs(String place, String value, String named) {
        assertThat(FormRules.problems(Definitions.read(Definitions.with(place, value)), TYPES))
                .extracting(SettingProblem::field)
                .containsExactly(named);
    }

    @Test
    void somebodyHasToBeReachable() {
        List<Question> silent = Definitions.quote().fields().stream()
                .filter(question -> !question.known().reachesSomebody())
                .toList();

        assertThat(FormRules.problems(asking(silent), TYPES))
                .extracting(SettingProblem::field)
                .containsExactly("fields");
    }

    @Test
    void fortyFieldsAreTheMost() {
        assertThat(FormRules.problems(asking(phones(40)), TYPES)).isEmpty();
        assertThat(FormRules.problems(asking(phones(41)), TYPES))
                .extracting(SettingProblem::field)
                .containsExactly("fields");
    }

    @Test
    void nullsInJsonAreNothingAndNoFailure() {
        FormDefinition form = Definitions.read("{\"languages\":[null],\"title\":null,\"fields\":[null,{}]}");

        assertThat(FormRules.problems(form, TYPES))
                .extracting(SettingProblem::field)
                .contains("languages", "fields[0].key", "fields[0].kind");
    }

    private static FormDefinition asking(List<Question> questions) {
        String without = Definitions.with("fields", "[]");
        FormDefinition form = Definitions.read(without);
        return new FormDefinition(
                form.languages(),
                form.title(),
                form.intro(),
                form.button(),
                form.thanks(),
                form.accent(),
                form.requestType(),
                questions,
                form.captcha(),
                form.minSeconds());
    }

    private static List<Question> phones(int many) {
        Question phone = Definitions.question("phone");
        return IntStream.range(0, many)
                .mapToObj(at -> new Question(
                        "phone_" + at,
                        phone.kind(),
                        phone.role(),
                        phone.label(),
                        phone.hint(),
                        phone.required(),
                        phone.options(),
                        phone.purpose(),
                        phone.showWhen(),
                        phone.maxFiles()))
                .collect(Collectors.toList());
    }
}
