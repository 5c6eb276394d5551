package io.koppi.bench.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.bench.demo.PastLead.Fate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Eleven months of a company's leads in the proportions of the installation Koppi is measured against: 2,180 contacts over four
 * locations, half of them outside opening hours, the best location winning 76.8 % of what has ended. Where claims are fast more
 * is won, and within a location the fast ones are won more often.
 */
final class History {
    static final int MONTHS = 11;

    /** {@code contacts} in all, of which so many are still open; {@code medianMinutes} until somebody on duty takes one. */
    private record Share(String place, int contacts, int open, double hitRate, double medianMinutes) {}

    private static final List<Share> SHARES = List.of(
            new Share("Helsinki", 820, 60, .542, 8),
            new Share("Turku", 540, 40, .768, 2),
            new Share("Tampere", 520, 40, .628, 5),
            new Share("Oulu", 300, 25, .691, 3.5));
    private static final int WAKES = 7;
    private static final int SLEEPS = 22;
    private static final double TAKEN_AT_HOME = .6;
    private static final double SLOWER_AT_HOME = 1.8;
    private static final int FRESH_DAYS = 2;
    /** Of the last days' leads; an older one would stand at the top of every list of free leads. */
    private static final double STILL_WAITS = .35;
    /** How many days it takes until most leads have ended. */
    private static final double DAYS_TO_AN_END = 5;

    private final JsonNode company;
    private final LocalDate until;
    private final RandomGenerator random;

    /**
     * @param company as the demo's file has it
     * @param until the first day that is not past yet
     */
    History(JsonNode company, LocalDate until, RandomGenerator random) {
        this.company = company;
        this.until = until;
        this.random = random;
    }

    /** In the order they came. */
    List<PastLead> leads() {
        List<PastLead> leads = new ArrayList<>();
        for (Share share : SHARES) {
            leads.addAll(ended(share, arrived(share)));
        }
        leads.sort(Comparator.comparing(PastLead::receivedAt));
        return leads;
    }

    private List<PastLead> arrived(Share share) {
        JsonNode location = company.path("locations")
                .valueStream()
                .filter(it -> it.path("name").asText().equals(share.place()))
                .findFirst()
                .orElseThrow();
        ArrivalTimes times = new ArrivalTimes(location, until.minusMonths(MONTHS), until, random);
        return IntStream.range(0, share.contacts())
                .mapToObj(number -> arrived(share, number, times))
                .toList();
    }

    private PastLead arrived(Share share, int number, ArrivalTimes times) {
        boolean outside = number % 2 == 0;
        ZonedDateTime at = times.next(outside);
        // The same number is the same lead, whenever the history is loaded.
        UUID id = UUID.nameUUIDFromBytes((company.path("id").asText() + share.place() + number).getBytes(UTF_8));
        Instant claimed = claimed(share, at, outside, times).toInstant().truncatedTo(ChronoUnit.MILLIS);
        boolean waits = !at.toLocalDate().isBefore(until.minusDays(FRESH_DAYS)) && random.nextDouble() < STILL_WAITS;
        boolean taken = !waits && claimed.isBefore(end(at).minus(Duration.ofHours(1)));
        return new PastLead(id, share.place(), at, outside, taken ? Optional.of(claimed) : Optional.empty(), Fate.OPEN);
    }

    /** On duty within minutes; in the evening many take one from the sofa; what comes by night waits for the morning. */
    private ZonedDateTime claimed(Share share, ZonedDateTime at, boolean outside, ArrivalTimes times) {
        long millis =
                Math.round(Duration.ofMinutes(1).toMillis() * share.medianMinutes() * Math.exp(random.nextGaussian()));
        boolean awake = at.getHour() >= WAKES && at.getHour() < SLEEPS;
        if (outside && !(awake && random.nextDouble() < TAKEN_AT_HOME)) {
            return times.nextOpening(at).plus(Duration.ofMillis(millis));
        }
        return at.plus(Duration.ofMillis(outside ? Math.round(millis * SLOWER_AT_HOME) : millis));
    }

    private List<PastLead> ended(Share share, List<PastLead> arrived) {
        List<PastLead> byAge = sorted(arrived, this::patience);
        List<PastLead> open = byAge.subList(0, share.open());
        List<PastLead> ended = sorted(byAge.subList(share.open(), byAge.size()), this::coldness);
        long won = Math.round(share.hitRate() * ended.size());
        List<PastLead> leads = new ArrayList<>(open);
        for (PastLead lead : ended) {
            leads.add(lead.ending(leads.size() - open.size() < won ? Fate.WON : Fate.LOST));
        }
        return leads;
    }

    /** The draw is made once per lead, whatever the sorting asks for. */
    private static List<PastLead> sorted(List<PastLead> leads, ToDoubleFunction<PastLead> draw) {
        record Drawn(PastLead lead, double value) {}
        return leads.stream()
                .map(lead -> new Drawn(lead, draw.applyAsDouble(lead)))
                .sorted(Comparator.comparingDouble(Drawn::value))
                .map(Drawn::lead)
                .toList();
    }

    /** Young leads are the open ones, mostly; one that nobody has taken always is. */
    private double patience(PastLead lead) {
        double days = Duration.between(lead.receivedAt().toInstant(), end(lead.receivedAt()))
                        .toHours()
                / 24.0;
        return lead.claimedAt().isEmpty() ? -1 : days / DAYS_TO_AN_END / -Math.log(1 - random.nextDouble());
    }

    /** A lead that waited is lost more easily. */
    private double coldness(PastLead lead) {
        double minutes = lead.waited().orElseThrow().toMinutes();
        return random.nextGaussian() + Math.log1p(minutes) / 3;
    }

    private Instant end(ZonedDateTime at) {
        return until.atStartOfDay(at.getZone()).toInstant();
    }
}
