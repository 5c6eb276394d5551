package io.koppi.bench.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.koppi.bench.demo.PastLead.Fate;
import io.koppi.platform.demo.DemoSeed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final Instant MIDNIGHT =
            TODAY.atStartOfDay(ZoneId.of("Europe/Helsinki")).toInstant();

    private final JsonNode company = DemoSeed.read().tenants().getFirst();
    private final List<PastLead> leads = leads(TODAY);

    private List<PastLead> leads(LocalDate until) {
        return new History(company, until, new Random(1)).leads();
    }

    @Test
    void elevenMonthsHold2180LeadsOfFourLocationsEachWithItsOwnId() {
        assertThat(leads).hasSize(2180);
        assertThat(places()).hasSize(4);
        assertThat(leads).extracting(PastLead::id).doesNotHaveDuplicates();
        assertThat(leads)
                .allSatisfy(lead -> assertThat(lead.receivedAt().toLocalDate())
                        .isBetween(TODAY.minusMonths(11), TODAY.minusDays(1)));
    }

    @Test
    void halfCameOutsideOpeningHoursAndMostOfThemByDayOrEvening() {
        assertThat(share(leads, PastLead::outside)).isCloseTo(.5, within(.01));
        assertThat(share(leads, lead -> hour(lead) >= 17 && hour(lead) < 22)).isGreaterThan(.25);
        assertThat(share(leads, lead -> hour(lead) < 6)).isLessThan(.05);
        assertThat(share(leads, lead -> lead.receivedAt().getDayOfWeek() == DayOfWeek.MONDAY))
                .isGreaterThan(share(leads, lead -> lead.receivedAt().getDayOfWeek() == DayOfWeek.SATURDAY));
    }

    @Test
    void bestLocationWins768OfAThousandAndTheOthersLess() {
        Map<String, Double> rates = places().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, place -> hitRate(place.getValue())));

        assertThat(rates.get("Turku")).isCloseTo(.768, within(.001));
        assertThat(Set.copyOf(rates.values())).hasSize(4);
        assertThat(rates.values()).allSatisfy(rate -> assertThat(rate).isBetween(.5, .769));
    }

    @Test
    void fastLeadsAreWonMoreOften() {
        List<PastLead> turku =
                leads.stream().filter(lead -> lead.place().equals("Turku")).toList();
        Function<Boolean, Double> rate = fast -> hitRate(turku.stream()
                .filter(lead -> lead.waited()
                        .filter(it -> fast == it.compareTo(Duration.ofMinutes(10)) < 0)
                        .isPresent())
                .toList());

        assertThat(rate.apply(true)).isGreaterThan(rate.apply(false) + .1);
    }

    @Test
    void mostAreTakenWithinMinutesSomeInTheMorningAFewNotYet() {
        List<Duration> waits =
                leads.stream().flatMap(lead -> lead.waited().stream()).sorted().toList();

        assertThat(waits.get(waits.size() / 2)).isBetween(Duration.ofMinutes(2), Duration.ofMinutes(15));
        assertThat(waits.get(waits.size() * 9 / 10)).isBetween(Duration.ofHours(3), Duration.ofHours(24));
        assertThat(leads.size() - waits.size()).isBetween(1, 15);
        assertThat(leads.stream().filter(lead -> lead.claimedAt().isEmpty()))
                .allSatisfy(
                        lead -> assertThat(lead.receivedAt().toInstant()).isAfter(MIDNIGHT.minus(Duration.ofDays(4))));
    }

    @Test
    void storiesAreInOrderAndOver() {
        PastStory stories = new PastStory(company, TODAY, new Random(1));
        Set<String> phones = new HashSet<>();
        for (PastLead lead : leads) {
            ObjectNode story = stories.of(lead);
            List<Instant> times = Stream.concat(
                            Stream.of(
                                    story.path("receivedAt"),
                                    story.path("claim").path("at")),
                            story.path("steps").valueStream().map(step -> step.path("at")))
                    .filter(JsonNode::isTextual)
                    .map(at -> Instant.parse(at.asText()))
                    .toList();
            assertThat(times).isSorted().allSatisfy(at -> assertThat(at).isBefore(MIDNIGHT));
            assertThat(phones.add(story.path("customer").path("phone").asText()))
                    .isTrue();
            String stage = story.path("steps")
                    .valueStream()
                    .map(step -> step.path("stage").asText())
                    .reduce("", (before, last) -> last);
            assertThat(stage.equals("won")).isEqualTo(lead.fate() == Fate.WON);
            assertThat(stage.equals("lost")).isEqualTo(lead.fate() == Fate.LOST);
        }
    }

    @Test
    void aDayLaterTheSameLeadsAreTold() {
        assertThat(leads(TODAY.plusDays(1)).stream().map(PastLead::id))
                .containsExactlyInAnyOrderElementsOf(
                        leads.stream().map(PastLead::id).toList());
        assertThat(leads(TODAY)).isEqualTo(leads);
    }

    private Map<String, List<PastLead>> places() {
        return leads.stream().collect(Collectors.groupingBy(PastLead::place));
    }

    private static int hour(PastLead lead) {
        return lead.receivedAt().getHour();
    }

    private static double hitRate(List<PastLead> leads) {
        List<PastLead> ended =
                leads.stream().filter(lead -> lead.fate() != Fate.OPEN).toList();
        return share(ended, lead -> lead.fate() == Fate.WON);
    }

    private static double share(List<PastLead> leads, Function<PastLead, Boolean> which) {
        return leads.stream().filter(which::apply).count() / (double) leads.size();
    }
}
