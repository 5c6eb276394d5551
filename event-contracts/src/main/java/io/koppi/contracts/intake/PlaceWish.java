package io.koppi.contracts.intake;

import java.util.Optional;
import java.util.UUID;

/**
 * Where the customer wants to be served, as far as they told.
 *
 * @param locationId picked from the tenant's own list
 * @param text a place in words, such as a town
 */
public record PlaceWish(Optional<UUID> locationId, Optional<String> postCode, Optional<String> text) {}
