package io.koppi.intake.silence.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many contacts each hour of the week brings on average, in local time. It is learned from the first contact to the last: what
 * follows the last one is the silence that is to be judged, and must not teach that silence is normal.
 */
final class WeeklyPattern {
    private static final int HOURS_A_DAY = 24;
    private static final int HOURS_A_WEEK = 7 * HOURS_A_DAY;
    private static final double SECONDS_AN_HOUR = 3600;

    private final double[] perHour;
    private final ZoneId zone;

    private WeeklyPattern(double[] perHour, ZoneId zone) {
        this.perHour = perHour;
        this.zone = zone;
    }

    static WeeklyPattern learn(Arrivals arrivals, ZoneId zone) {
        List<List<Integer>> seen = new ArrayList<>();
        for (int hour = 0; hour < HOURS_A_WEEK; hour++) {
            seen.add(new ArrayList<>());
        }
        Instant last = arrivals.byHour().lastKey();
        for (Instant hour = arrivals.byHour().firstKey(); !hour.isAfter(last); hour = next(hour)) {
            seen.get(ofWeek(hour, zone)).add(arrivals.byHour().getOrDefault(hour, 0));
        }
        return new WeeklyPattern(seen.stream().mapToDouble(WeeklyPattern::usual).toArray(), zone);
    }

    /** The mean; but what only one week had, such as the answer to a campaign, counts for hardly more than the next best week. */
    private static double usual(List<Integer> weeks) {
        if (weeks.isEmpty()) {
            return 0;
        }
        List<Integer> most = weeks.stream().sorted(Comparator.reverseOrder()).toList();
        int secondBest = most.size() > 1 ? most.get(1) : 0;
        int sum = most.stream().mapToInt(Integer::intValue).sum();
        int excess = Math.max(0, most.getFirst() - secondBest - 1);
        return (double) (sum - excess) / weeks.size();
    }

    /** How many contacts normally come in this time. */
    double expected(Instant from, Instant to) {
        double sum = 0;
        for (Instant hour = from.truncatedTo(ChronoUnit.HOURS); hour.isBefore(to); hour = next(hour)) {
            Instant begin = hour.isBefore(from) ? from : hour;
            Instant end = next(hour).isAfter(to) ? to : next(hour);
            sum += perHour[ofWeek(hour, zone)] * Duration.between(begin, end).toSeconds() / SECONDS_AN_HOUR;
        }
        return sum;
    }

    private static Instant next(Instant hour) {
        return hour.plus(1, ChronoUnit.HOURS);
    }

    private static int ofWeek(Instant hour, ZoneId zone) {
        ZonedDateTime local = hour.atZone(zone);
        return (local.getDayOfWeek().getValue() - 1) * HOURS_A_DAY + local.getHour();
    }
}
