package io.koppi.intake.linkedin.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.fetch.application.Answer;
import io.koppi.intake.fetch.application.ProviderAway;
import io.smallrye.mutiny.Uni;

/** LinkedIn's side of a fetch. Both calls fail with {@link ProviderAway} when LinkedIn is out of reach. */
public interface LeadResponses {
    /** One person's answers, with the form they were given to as far as LinkedIn adds it. */
    Uni<Answer<JsonNode>> response(String responseId, String accessToken);

    /** A form with its questions. */
    Uni<Answer<JsonNode>> form(String formId, String accessToken);
}
