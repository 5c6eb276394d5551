package io.koppi.intake.meta.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;

/** Meta's side of a fetch. */
public interface Graph {
    /** What Graph said; an unreachable Graph is {@link Busy}, so the Uni does not fail. */
    sealed interface Answer {}

    record Lead(JsonNode json) implements Answer {
        @Override
        public String toString() {
            return "Lead[masked]";
        }
    }

    /** Not there, or not yet. */
    record Unknown() implements Answer {}

    /** Overloaded, throttling or out of reach; {@code reason} is a stable code. */
    record Busy(String reason) implements Answer {}

    /** Asking again will not help; {@code reason} is a stable code. */
    record Refused(String reason) implements Answer {}

    Uni<Answer> lead(String leadgenId, String pageToken);
}
