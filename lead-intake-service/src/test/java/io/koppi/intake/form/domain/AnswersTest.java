package io.koppi.intake.form.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.formbuilder.domain.Definitions;
import io.koppi.intake.formpage.domain.OwnFields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final String ID = "0c9a4c5e-1111-4222-8333-000000000001";
    private static final Instant ARRIVED = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void emptyFieldsAreNotAnsweredAndBlanksAreNoPartOfAnAnswer() {
        Answers answers = answers("name", "  Aino \r\n Virtanen ", "phone", "   ");

        assertThat(answers.first("name")).contains("Aino \n Virtanen");
        assertThat(answers.first("phone")).isEmpty();
    }

    @Test
    void aConsentIsGivenOrNot() {
        assertThat(answers("terms", "on").to(Definitions.question("terms"))).containsExactly("true");
        assertThat(answers().to(Definitions.question("terms"))).containsExactly("false");
        assertThat(answers("terms", "false").to(Definitions.question("terms"))).containsExactly("false");
    }

    @Test
    void theSameShowingWithTheSameAnswersIsTheSame() {
        assertThat(submission("name", "Aino"))
                .isPresent()
                .isEqualTo(submission("name", " Aino ", OwnFields.SECONDS, "9", "cf-turnstile-response", "other"));
    }

    @Test
    void whoWritesSomethingElseSendsSomethingElse() {
        assertThat(submission("name", "Aino")).isNotEqualTo(submission("name", "Eino"));
        assertThat(submission("name", "a", "reg", "b")).isNotEqualTo(submission("name", "ab"));
        assertThat(submission("call_from", "2026-11-21T10:00"))
                .isNotEqualTo(submission("call_from", "2026-11-21T11:00"));
        assertThat(withFile("a")).isNotEqualTo(withFile("b"));
    }

    @Test
    void onlyAnIdOfTheRightShapeIsOne() {
        assertThat(answers(OwnFields.SUBMISSION, "1 or 1=1").submission(Definitions.quote(), new byte[0]))
                .isEmpty();
    }

    @Test
    void aTokenIsNoContextAndACampaignIs() {
        Answers answers = new Answers(new PostedForm(
                List.of(), List.of(), List.of(), Map.of("cf-turnstile-response", "t", "campaign", "autumn")));

        assertThat(answers.first("cf-turnstile-response")).contains("t");
        assertThat(answers.context()).isEqualTo(Map.of("campaign", "autumn"));
    }

    @Test
    void secondsCountFromWhatThePageSaid() {
        String shown = Long.toString(ARRIVED.minusSeconds(48).toEpochMilli());

        assertThat(FillTime.seconds(answers(OwnFields.SHOWN, shown), ARRIVED)).contains(48L);
        assertThat(FillTime.seconds(answers(OwnFields.SHOWN, shown, OwnFields.SECONDS, "5"), ARRIVED))
                .contains(5L);
        assertThat(FillTime.seconds(answers(OwnFields.SHOWN, "soon"), ARRIVED)).isEmpty();
        assertThat(FillTime.seconds(answers(OwnFields.SECONDS, "86401"), ARRIVED))
                .isEmpty();
    }

    @Test
    void aClockThatIsAheadMakesNoRobot() {
        String later = Long.toString(ARRIVED.plusSeconds(5).toEpochMilli());

        assertThat(FillTime.seconds(answers(OwnFields.SHOWN, later), ARRIVED)).isEmpty();
    }

    private static Optional<String> submission(String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of(namesAndValues));
        all.addAll(List.of(OwnFields.SUBMISSION, ID));
        return answers(all.toArray(String[]::new)).submission(Definitions.quote(), new byte[0]);
    }

    private static Optional<String> withFile(String content) {
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        PostedForm form = PostedForm.of(
                List.of(new FormField(OwnFields.SUBMISSION, ID)),
                List.of(new FilePart("pictures", "a.png", "image/png", 0, body.length)));
        return new Answers(form).submission(Definitions.quote(), body);
    }

    private static Answers answers(String... namesAndValues) {
        List<FormField> fields = new ArrayList<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.add(new FormField(namesAndValues[at], namesAndValues[at + 1]));
        }
        return new Answers(PostedForm.of(fields, List.of()));
    }
}
