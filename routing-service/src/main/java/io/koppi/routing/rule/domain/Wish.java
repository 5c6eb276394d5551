package io.koppi.routing.rule.domain;

import java.util.Optional;
import java.util.UUID;

/** What a contact says of where it belongs and what it asks for. */
public record Wish(
        UUID channelId,
        Optional<String> requestType,
        Optional<UUID> locationId,
        Optional<String> postCode,
        Optional<String> place) {

    /** A post code and a town may say who the customer is. */
    @Override
    public String toString() {
        return "Wish[masked]";
    }
}
