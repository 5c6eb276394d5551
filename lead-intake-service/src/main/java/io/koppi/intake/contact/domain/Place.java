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
 * @param address the whole of it as the person wrote it
 */
public record Place(
        Optional<UUID> locationId,
        Optional<String> postCode,
        Optional<String> town,
        Optional<String> country,
        Optional<String> address) {
    public static final Place NOT_TOLD =
            new Place(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static Place of(Optional<String> postCode, Optional<String> town) {
        return new Place(Optional.empty(), postCode, town, Optional.empty());
    }

    public Place(
            Optional<UUID> locationId, Optional<String> postCode, Optional<String> town, Optional<String> country) {
        this(locationId, postCode, town, country, Optional.empty());
    }

    /** The same with the words it was told in. */
    public Place at(Optional<String> whole) {
        return new Place(locationId, postCode, town, country, whole);
    }

    /** One line for a reader: {@code 40100 Jyväskylä, FI}, or the whole address. */
    public Optional<String> hint() {
        if (address.isPresent()) {
            return address;
        }
        String line = Stream.of(postCode, town).flatMap(Optional::stream).collect(Collectors.joining(" "));
        if (line.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(country.map(code -> line + ", " + code).orElse(line));
    }
}
