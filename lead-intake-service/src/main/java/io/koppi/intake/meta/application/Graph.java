package io.koppi.intake.meta.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.fetch.application.Answer;
import io.koppi.intake.fetch.application.ProviderAway;
import io.smallrye.mutiny.Uni;

/** Meta's side of a fetch. */
public interface Graph {
    /** Fails with {@link ProviderAway} when Graph is out of reach. */
    Uni<Answer<JsonNode>> lead(String leadgenId, String pageToken);
}
