package io.koppi.intake.silence.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);

    @Test
    void anOfficeChannelIsNotMissedOnItsUsualNight() {
        Arrivals arrivals = weeks(8, 2, SilenceTest::isOfficeHour, at(MONDAY, 15, 30));

        assertThat(Silence.of(arrivals, HELSINKI, at(MONDAY.plusDays(1), 8, 59)))
                .isEmpty();
    }

    @Test
    void anOfficeChannelIsNotMissedOverTheWeekend() {
        LocalDate friday = MONDAY.plusDays(4);
        Arrivals arrivals = weeks(8, 2, SilenceTest::isOfficeHour, at(friday, 15, 30));

        assertThat(Silence.of(arrivals, HELSINKI, at(friday.plusDays(3), 9, 30)))
                .isEmpty();
    }

    @Test
    void twoAnHourAreMissedAfterTwoAndAHalfHoursOfTheDay() {
        Arrivals arrivals = weeks(8, 2, SilenceTest::isOfficeHour, at(MONDAY, 9, 0));

        assertThat(Silence.of(arrivals, HELSINKI, at(MONDAY, 11, 15))).isEmpty();
        assertThat(Silence.of(arrivals, HELSINKI, at(MONDAY, 11, 35))).hasValueSatisfying(silence -> {
            assertThat(silence.since()).isEqualTo(at(MONDAY, 9, 0));
            assertThat(silence.expected()).isBetween(4.6, 5.3);
        });
    }

    @Test
    void theHoursBeforeTheNightCountTogetherWithThoseAfterIt() {
        Arrivals arrivals = weeks(8, 2, SilenceTest::isOfficeHour, at(MONDAY, 15, 0));

        assertThat(Silence.of(arrivals, HELSINKI, at(MONDAY.plusDays(1), 10, 0)))
                .isEmpty();
        assertThat(Silence.of(arrivals, HELSINKI, at(MONDAY.plusDays(1), 10, 30)))
                .isPresent();
    }

    @Test
    void aBusyChannelIsMissedWithinMinutes() {
        Arrivals arrivals = weeks(8, 100, time -> true, at(MONDAY, 12, 0));

        assertThat(Silence.of(arrivals, HELSINKI, at(MONDAY, 12, 2))).isEmpty();
        assertThat(Silence.of(arrivals, HELSINKI, at(MONDAY, 12, 4))).isPresent();
    }

    @Test
    void aSlowChannelIsGivenTwoWeeks() {
        // Twenty-four contacts in eight weeks, three a week, each week at other hours.
        NavigableMap<Instant, Integer> byHour = new TreeMap<>();
        for (int week = 1; week <= 8; week++) {
            for (int day : new int[] {0, 2, 4}) {
                byHour.put(at(MONDAY.minusWeeks(week).plusDays(day), 8 + week, 0), 1);
            }
        }
        Instant last = byHour.lastKey();
        Arrivals arrivals = new Arrivals(byHour, last);

        assertThat(Silence.of(arrivals, HELSINKI, last.plus(10, ChronoUnit.DAYS)))
                .isEmpty();
        assertThat(Silence.of(arrivals, HELSINKI, last.plus(14, ChronoUnit.DAYS)))
                .isPresent();
    }

    @Test
    void nineteenContactsAreTooFewToSayWhatIsUsual() {
        assertThat(Silence.of(daily(19), ZoneOffset.UTC, at(MONDAY, 0, 0).plus(90, ChronoUnit.DAYS)))
                .isEmpty();
        assertThat(Silence.of(daily(20), ZoneOffset.UTC, at(MONDAY, 0, 0).plus(90, ChronoUnit.DAYS)))
                .isPresent();
    }

    @Test
    void aSilenceOfWeeksDoesNotBecomeUsual() {
        Arrivals arrivals = weeks(4, 1, SilenceTest::isOfficeHour, at(MONDAY, 12, 0));

        assertThat(Silence.of(arrivals, HELSINKI, at(MONDAY.plusWeeks(4), 12, 0)))
                .hasValueSatisfying(silence -> assertThat(silence.expected()).isCloseTo(4 * 35, within(15.0)));
    }

    @Test
    void oneCampaignDoesNotMakeItsHourUsual() {
        Arrivals quiet = weeks(8, 1, time -> time.getHour() == 9, at(MONDAY, 9, 0));
        NavigableMap<Instant, Integer> byHour = new TreeMap<>(quiet.byHour());
        byHour.put(at(MONDAY.minusWeeks(3), 14, 0), 300);
        Arrivals withCampaign = new Arrivals(byHour, quiet.last());

        assertThat(Silence.of(withCampaign, HELSINKI, at(MONDAY, 18, 0))).isEmpty();
    }

    @Test
    void whatComesEveryWeekAtOneHourIsUsualHoweverMuchItIs() {
        Arrivals arrivals = weeks(
                8,
                50,
                time -> time.getDayOfWeek() == DayOfWeek.MONDAY && time.getHour() == 8,
                at(MONDAY.minusWeeks(1), 8, 59));

        assertThat(Silence.of(arrivals, HELSINKI, at(MONDAY, 8, 0))).isEmpty();
        assertThat(Silence.of(arrivals, HELSINKI, at(MONDAY, 8, 30))).isPresent();
    }

    @Test
    void hoursAYoungChannelHasNotLivedThroughAreNotMissed() {
        // Monday to Wednesday only; what its Thursdays bring nobody knows.
        Arrivals arrivals = weeks(10, time -> true, at(MONDAY.plusDays(2), 23, 0), at(MONDAY, 0, 0));

        assertThat(Silence.of(arrivals, HELSINKI, at(MONDAY.plusDays(6), 23, 0)))
                .isEmpty();
        assertThat(Silence.of(arrivals, HELSINKI, at(MONDAY.plusDays(7), 6, 0))).isPresent();
    }

    @Test
    void theHourIsTheTenantsAlsoAfterTheClocksWereSet() {
        // On 29 March 2026 the office opens one hour earlier in UTC.
        LocalDate summer = LocalDate.of(2026, 3, 30);
        Arrivals arrivals = weeks(8, 5, SilenceTest::isOfficeHour, at(summer.minusDays(3), 15, 59));

        assertThat(Silence.of(arrivals, HELSINKI, at(summer, 9, 0))).isEmpty();
        assertThat(Silence.of(arrivals, HELSINKI, at(summer, 10, 0))).isPresent();
    }

    @Test
    void nothingIsExpectedInNoTime() {
        Instant last = at(MONDAY, 12, 0);

        assertThat(Silence.of(weeks(8, 100, time -> true, last), HELSINKI, last))
                .isEmpty();
    }

    @Test
    void aLastContactOutsideItsHourIsNoHistory() {
        NavigableMap<Instant, Integer> byHour = new TreeMap<>();
        assertThatThrownBy(() -> new Arrivals(byHour, at(MONDAY, 9, 0))).isInstanceOf(IllegalArgumentException.class);
        byHour.put(at(MONDAY, 8, 0), 1);
        assertThatThrownBy(() -> new Arrivals(byHour, at(MONDAY, 9, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isOfficeHour(LocalDateTime time) {
        return time.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && time.getHour() >= 9
                && time.getHour() < 16;
    }

    /** So many contacts in each hour that fits, for so many weeks up to the last one. */
    private static Arrivals weeks(int weeks, int perHour, Predicate<LocalDateTime> hours, Instant last) {
        return weeks(perHour, hours, last, last.minus(7L * weeks, ChronoUnit.DAYS));
    }

    private static Arrivals weeks(int perHour, Predicate<LocalDateTime> hours, Instant last, Instant first) {
        NavigableMap<Instant, Integer> byHour = new TreeMap<>();
        for (Instant hour = first.truncatedTo(ChronoUnit.HOURS);
                !hour.isAfter(last);
                hour = hour.plus(1, ChronoUnit.HOURS)) {
            if (hours.test(LocalDateTime.ofInstant(hour, HELSINKI))) {
                byHour.put(hour, perHour);
            }
        }
        return new Arrivals(byHour, last);
    }

    private static Arrivals daily(int contacts) {
        NavigableMap<Instant, Integer> byHour = new TreeMap<>();
        for (int day = 0; day < contacts; day++) {
            byHour.put(at(MONDAY, 12, 0).plus(day, ChronoUnit.DAYS), 1);
        }
        return new Arrivals(byHour, byHour.lastKey());
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(HELSINKI).toInstant();
    }
}
