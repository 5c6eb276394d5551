package io.koppi.intake.status.domain;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.status.domain.OpenHours.Block;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenHoursTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final OpenHours shop = OpenHours.of(
            HELSINKI,
            List.of(
                    block(MONDAY, "09:00", "12:00"),
                    block(MONDAY, "13:00", "17:00"),
                    block(TUESDAY, "09:30", "11:00")));

    @Test
    void openTellsWhenItCloses() {
        assertThat(shop.openUntil(monday("09:00"))).contains(local("2026-03-02T12:00"));
        assertThat(shop.openUntil(monday("16:59"))).contains(local("2026-03-02T17:00"));
        assertThat(shop.opensNext(monday("09:00"))).isEmpty();
    }

    @Test
    void closedTellsWhenItOpensNext() {
        assertThat(shop.openUntil(monday("12:00"))).isEmpty();
        assertThat(shop.opensNext(monday("12:00"))).contains(local("2026-03-02T13:00"));
        assertThat(shop.opensNext(monday("17:00"))).contains(local("2026-03-03T09:30"));
        assertThat(shop.opensNext(at("2026-03-03T11:00"))).contains(local("2026-03-09T09:00"));
    }

    @Test
    void theClockIsTheLocations() {
        OpenHours stockholm = OpenHours.of(ZoneId.of("Europe/Stockholm"), shop.blocks());

        assertThat(shop.openUntil(monday("09:30"))).isPresent();
        assertThat(stockholm.openUntil(monday("09:30"))).isEmpty();
    }

    @Test
    void partsWithoutAPauseAreOneAndMidnightIsNoPause() {
        OpenHours late = OpenHours.of(
                HELSINKI,
                List.of(
                        block(MONDAY, "09:00", "12:00"),
                        block(MONDAY, "12:00", "20:00"),
                        block(MONDAY, "20:00", "00:00"),
                        block(TUESDAY, "00:00", "02:00")));

        assertThat(late.openUntil(monday("10:00"))).contains(local("2026-03-03T02:00"));
        assertThat(late.openUntil(at("2026-03-03T01:00"))).contains(local("2026-03-03T02:00"));
    }

    @Test
    void aDayWithAChangedClockOpensByTheNewOne() {
        OpenHours sunday = OpenHours.of(HELSINKI, List.of(block(SUNDAY, "09:00", "10:00")));

        assertThat(sunday.opensNext(at("2026-03-28T12:00")).orElseThrow().toInstant())
                .isEqualTo(Instant.parse("2026-03-29T06:00:00Z"));
    }

    @Test
    void openAroundTheClockClosesInMoreThanADay() {
        OpenHours always = OpenHours.of(
                HELSINKI,
                Stream.of(DayOfWeek.values())
                        .map(day -> block(day, "00:00", "00:00"))
                        .toList());

        assertThat(always.openUntil(monday("10:00")).orElseThrow())
                .isAfter(local("2026-03-03T10:00").plusDays(3));
    }

    @Test
    void slotsAreWholeHoursFromNowOn() {
        assertThat(shop.slots(monday("10:10"), 4))
                .containsExactly(
                        slot("2026-03-02T11:00", "2026-03-02T12:00"),
                        slot("2026-03-02T13:00", "2026-03-02T14:00"),
                        slot("2026-03-02T14:00", "2026-03-02T15:00"),
                        slot("2026-03-02T15:00", "2026-03-02T16:00"));
        assertThat(shop.slots(monday("15:00"), 3))
                .containsExactly(
                        slot("2026-03-02T15:00", "2026-03-02T16:00"),
                        slot("2026-03-02T16:00", "2026-03-02T17:00"),
                        slot("2026-03-03T10:00", "2026-03-03T11:00"));
    }

    @Test
    void theNextDayIsTheNextOneSomebodyIsThere() {
        assertThat(shop.nextDay(monday("08:00"))).contains(slot("2026-03-03T09:30", "2026-03-03T11:00"));
        assertThat(shop.nextDay(at("2026-03-03T08:00"))).contains(slot("2026-03-09T09:00", "2026-03-09T17:00"));
    }

    @Test
    void whoNamesNoHoursIsOfferedByOfficeHoursAndPromisesNothing() {
        OpenHours untold = OpenHours.of(HELSINKI, List.of());

        assertThat(untold.told()).isFalse();
        assertThat(shop.told()).isTrue();
        assertThat(untold.blocks())
                .hasSize(5)
                .last()
                .isEqualTo(new Block(FRIDAY, LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }

    private static Block block(DayOfWeek day, String opens, String closes) {
        return new Block(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Slot slot(String from, String to) {
        return new Slot(at(from), at(to));
    }

    private static Instant monday(String time) {
        return at("2026-03-02T" + time);
    }

    private static Instant at(String time) {
        return local(time).toInstant();
    }

    private static ZonedDateTime local(String time) {
        return LocalDateTime.parse(time).atZone(HELSINKI);
    }
}
