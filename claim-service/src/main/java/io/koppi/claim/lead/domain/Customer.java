package io.koppi.claim.lead.domain;

import java.util.Map;
import java.util.Optional;

/** The person who asks, and what they wrote. Kept apart from the lead and read only for who may see all of it. */
public record Customer(
        Optional<String> name,
        Optional<String> phone,
        Optional<String> email,
        Optional<String> message,
        Map<String, String> answers) {

    public Customer {
        answers = Map.copyOf(answers);
    }

    @Override
    public String toString() {
        return "Customer[masked]";
    }
}
