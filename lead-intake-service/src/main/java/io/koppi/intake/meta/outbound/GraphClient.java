package io.koppi.intake.meta.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.fetch.application.Answer;
import io.koppi.intake.fetch.application.ProviderAway;
import io.koppi.intake.meta.application.Graph;
import io.koppi.intake.meta.application.MetaConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks Meta's Graph for a lead. The token is a page's; neither it nor the answer is ever logged. */
@ApplicationScoped
class GraphClient implements Graph {
    private static final String FIELDS =
            "id,created_time,ad_id,ad_name,adset_id,adset_name,campaign_id,campaign_name,form_id,"
                    + "is_organic,platform,partner_name,field_data,custom_disclaimer_responses,vehicle,retailer_item_id";
    /** Graph's codes for: try again, service down, too many calls (app, user, other), too many leadgen calls. */
    private static final Set<Integer> BUSY = Set.of(1, 2, 4, 17, 341, 80005);

    private static final int UNKNOWN_OBJECT = 100;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final WebClient web;
    private final ObjectMapper json;
    private final MetaConfig config;

    GraphClient(Vertx vertx, ObjectMapper json, MetaConfig config) {
        this.web = WebClient.create(vertx);
        this.json = json;
        this.config = config;
    }

    @Override
    public Uni<Answer<JsonNode>> lead(String leadgenId, String pageToken) {
        return web.getAbs(config.graphUrl() + "/" + leadgenId)
                .addQueryParam("fields", FIELDS)
                .addQueryParam("access_token", pageToken)
                .timeout(config.timeout().toMillis())
                .send()
                .onFailure()
                .transform(unreachable -> new ProviderAway("graph-unreachable"))
                .map(this::read);
    }

    private Answer<JsonNode> read(HttpResponse<Buffer> response) {
        JsonNode body = parse(response.bodyAsString());
        JsonNode error = body.path("error");
        if (response.statusCode() < 300 && body.hasNonNull("id") && error.isMissingNode()) {
            return new Answer.Found<>(body);
        }
        int code = error.path("code").asInt();
        if (code == UNKNOWN_OBJECT) {
            return new Answer.Unknown<>("graph-unknown-lead");
        }
        if (response.statusCode() >= SERVER_ERROR) {
            throw new ProviderAway("graph-busy-" + code);
        }
        boolean isBusy = BUSY.contains(code)
                || error.path("is_transient").asBoolean()
                || response.statusCode() == TOO_MANY_REQUESTS;
        return isBusy ? new Answer.Busy<>("graph-busy-" + code) : new Answer.Refused<>("graph-refused-" + code);
    }

    private JsonNode parse(@Nullable String body) {
        try {
            return body == null ? json.nullNode() : json.readTree(body);
        } catch (JsonProcessingException e) {
            // A proxy's error page: the status code decides.
            return json.nullNode();
        }
    }
}
