package io.koppi.intake.contact.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the person wants to be served or lives.
 *
 * @param locationId one of the tenant's own locations
 * @param town a place in words
 * @param country ISO 3166
 */
public record Place(
        Optional<UUID> locationId, Optional<String> postCode, Optional<String> town, Optional<String> country) {
    public static final Place NOT_TOLD =
            new Place(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static Place of(Optional<String> postCode, Optional<String> town) {
        return new Place(Optional.empty(), postCode, town, Optional.empty());
    }

    /** One line for a reader: {@code 40100 Jyväskylä, FI}. */
    public Optional<String> hint() {
        String line = Stream.of(postCode, town).flatMap(Optional::stream).collect(Collectors.joining(" "));
        if (line.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(country.map(code -> line + ", " + code).orElse(line));
    }
}
