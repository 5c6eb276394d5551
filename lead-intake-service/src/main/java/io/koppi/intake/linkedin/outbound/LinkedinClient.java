package io.koppi.intake.linkedin.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.fetch.application.Answer;
import io.koppi.intake.fetch.application.ProviderAway;
import io.koppi.intake.linkedin.application.LeadResponses;
import io.koppi.intake.linkedin.application.LinkedinConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Asks LinkedIn's versioned REST interface. Neither the token nor what comes back is ever logged. */
@ApplicationScoped
class LinkedinClient implements LeadResponses {
    /** Rest.li reads its brackets only as they are, so this is never percent-encoded. */
    private static final String FIELDS = "?fields=id,owner,leadType,testLead,submittedAt,versionedLeadGenFormUrn,"
            + "leadMetadata,associatedEntity,formResponse,form:(hiddenFields,creationLocale,name,id,content)";

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final WebClient web;
    private final ObjectMapper json;
    private final LinkedinConfig config;

    LinkedinClient(Vertx vertx, ObjectMapper json, LinkedinConfig config) {
        this.web = WebClient.create(vertx);
        this.json = json;
        this.config = config;
    }

    @Override
    public Uni<Answer<JsonNode>> response(String responseId, String accessToken) {
        return ask("/leadFormResponses/" + responseId + FIELDS, accessToken);
    }

    @Override
    public Uni<Answer<JsonNode>> form(String formId, String accessToken) {
        return ask("/leadForms/" + formId, accessToken);
    }

    private Uni<Answer<JsonNode>> ask(String path, String accessToken) {
        return web.getAbs(config.restUrl() + path)
                .bearerTokenAuthentication(accessToken)
                .putHeader("LinkedIn-Version", config.version())
                .putHeader("X-Restli-Protocol-Version", "2.0.0")
                .timeout(config.timeout().toMillis())
                .send()
                .onFailure()
                .transform(unreachable -> new ProviderAway("linkedin-unreachable"))
                .map(this::read);
    }

    private Answer<JsonNode> read(HttpResponse<Buffer> response) {
        int status = response.statusCode();
        if (status == OK) {
            return new Answer.Found<>(parse(response.bodyAsString()));
        }
        if (status == NOT_FOUND) {
            return new Answer.Unknown<>("linkedin-unknown-lead");
        }
        if (status == TOO_MANY_REQUESTS) {
            return new Answer.Busy<>("linkedin-busy-" + status);
        }
        if (status >= SERVER_ERROR) {
            throw new ProviderAway("linkedin-busy-" + status);
        }
        return new Answer.Refused<>("linkedin-refused-" + status);
    }

    private JsonNode parse(@Nullable String body) {
        try {
            return json.readTree(body == null ? "" : body);
        } catch (JsonProcessingException e) {
            throw new ProviderAway("linkedin-no-json");
        }
    }
}
