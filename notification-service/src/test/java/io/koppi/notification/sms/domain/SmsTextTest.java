package io.koppi.notification.sms.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.koppi.notification.sms.domain.OfferText.Language;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTextTest {
    private static final LocalTime AT = LocalTime.of(14, 2);
    private static final int LINK = 46;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FI | Turku: Tarjouspyyntö, Keittiöremontti, klo 14.02. Ota koppi:
            SV | Turku: Tarjouspyyntö, Keittiöremontti, kl. 14.02. Ta den:
            EN | Turku: Tarjouspyyntö, Keittiöremontti, 14:02. Take it:
            """)
    void saysWhereWhatAndWhen(Language language, String text) {
        assertThat(about("Keittiöremontti").in(language, LINK)).isEqualTo(text + " ");
    }

    @Test
    void leavesOutASubjectThatIsNotThere() {
        assertThat(new OfferText("Turku", "Tarjouspyyntö", Optional.empty(), AT).in(Language.FI, LINK))
                .isEqualTo("Turku: Tarjouspyyntö, klo 14.02. Ota koppi: ");
    }

    @Test
    void shortensTheSubjectFirst() {
        String text =
                about("Kolmen huoneen keittiöremontti ja vaatehuone ".repeat(5)).in(Language.FI, LINK);

        assertThat(text)
                .startsWith("Turku: Tarjouspyyntö, Kolmen huoneen keittiöremontti")
                .contains("..., klo 14.02");
        assertThat(Gsm7.septets(text) + LINK).isBetween(150, 160);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soita +358 40 123 4567 heti",
                "matti@example.com",
                "040-1234567",
                "katso https://evil.example/x",
                "www.evil.example",
                "evil.example/q/abc"
            })
    void nothingInTheSubjectCanBeTappedOrTellsWhoAsks(String subject) {
        String text = about(subject).in(Language.FI, LINK);

        assertThat(text).doesNotContain("123", "4567", "matti", "example", "evil", "://", "www");
    }

    @Test
    void ordinaryWordsAndPricesStay() {
        assertThat(about("VW Golf 1.4 TSI, 12 500 e").in(Language.FI, LINK)).contains("VW Golf 1.4 TSI, 12 500 e");
    }

    @ParameterizedTest
    @EnumSource
    void alwaysFitsOneSegmentAndNeverTouchesTheLink(Language language) {
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            String link = "https://" + "a".repeat(random.nextInt(5, 60)) + ".fi/q/" + "x".repeat(22);
            OfferText text = new OfferText(
                    odd(random, 80),
                    odd(random, 120),
                    Optional.of(odd(random, 600)),
                    LocalTime.of(random.nextInt(24), 0));

            String whole = text.in(language, Gsm7.septets(link)) + link;

            Sms sms = new Sms(UUID.randomUUID(), new PhoneNumber("+358401234567"), whole);
            assertThat(Gsm7.encode(sms.text()).length).isLessThanOrEqualTo(160);
            assertThat(whole).endsWith(" " + link);
        }
    }

    @Test
    void refusesALinkThatLeavesNoRoom() {
        assertThatThrownBy(() -> about("x").in(Language.FI, OfferText.LONGEST_LINK + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreThanASegmentIsNoSms() {
        assertThatThrownBy(() -> new Sms(UUID.randomUUID(), new PhoneNumber("+358401234567"), "a".repeat(161)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersAndTextsStayOutOfLogs() {
        Sms sms = new Sms(UUID.randomUUID(), new PhoneNumber("+358401234567"), "salainen");

        assertThat(sms.toString() + sms.to()).doesNotContain("1234", "salainen");
    }

    private static OfferText about(String subject) {
        return new OfferText("Turku", "Tarjouspyyntö", Optional.of(subject), AT);
    }

    private static String odd(Random random, int longest) {
        String letters = "aäöåÅß€{}[]~|\\^\n\t łŽя漢🎣\u001b\u0000'\"…´ŒÇç_@.:/0123456789 ABC def";
        int[] points = letters.codePoints().toArray();
        return random.ints(random.nextInt(longest), 0, points.length)
                .mapToObj(i -> Character.toString(points[i]))
                .collect(Collectors.joining());
    }
}
