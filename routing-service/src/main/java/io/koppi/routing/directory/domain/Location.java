package io.koppi.routing.directory.domain;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A shop, branch or office. {@code postCodes} are the prefixes it serves. */
public record Location(
        UUID tenantId,
        UUID id,
        String name,
        String city,
        String timeZone,
        List<String> postCodes,
        List<OpeningHours> openingHours,
        boolean active)
        implements Entry {
    private static final Comparator<OpeningHours> BY_TIME =
            Comparator.comparing(OpeningHours::day).thenComparing(OpeningHours::opens);

    public Location {
        postCodes = postCodes.stream().map(PostCode::normal).distinct().sorted().toList();
        openingHours = openingHours.stream().sorted(BY_TIME).toList();
    }

    List<Finding> findings() {
        return new Findings()
                .text("name", name, 120)
                .text("city", city, 80)
                .timeZone(timeZone)
                .unless(
                        postCodes.stream().allMatch(PostCode::isPrefix),
                        "postCodes",
                        "each must be the first 1 to 10 letters or digits of a post code")
                .unless(
                        openingHours.stream().noneMatch(OpeningHours::isEmpty),
                        "openingHours",
                        "each block must open before it closes")
                .unless(
                        IntStream.range(1, openingHours.size())
                                .noneMatch(i -> openingHours.get(i).overlaps(openingHours.get(i - 1))),
                        "openingHours",
                        "two blocks of one day overlap")
                .list();
    }
}
