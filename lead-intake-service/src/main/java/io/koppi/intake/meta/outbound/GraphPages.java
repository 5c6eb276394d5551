package io.koppi.intake.meta.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.channel.domain.AccessToken;
import io.koppi.intake.fetch.application.ProviderAway;
import io.koppi.intake.leadform.application.JsonIds;
import io.koppi.intake.meta.application.GraphRefusal;
import io.koppi.intake.meta.application.MetaConfig;
import io.koppi.intake.meta.application.PageLeads;
import io.koppi.intake.meta.domain.LeadNotice;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a page's leads in bulk, page of answers by page of answers. Neither a token nor an answer is ever logged. */
@ApplicationScoped
class GraphPages implements PageLeads {
    private static final int SERVER_ERROR = 500;
    /** More than any form brings between two polls; an answer that never ends must not go on for ever. */
    private static final int MOST_PAGES = 500;

    private final WebClient web;
    private final ObjectMapper json;
    private final MetaConfig config;

    GraphPages(Vertx vertx, ObjectMapper json, MetaConfig config) {
        this.web = WebClient.create(vertx);
        this.json = json;
        this.config = config;
    }

    @Override
    public Uni<String> pageOf(String pageToken) {
        return ask("/me", Map.of("fields", "id"), pageToken)
                .map(page -> JsonIds.of(page, "id").orElseThrow(() -> new GraphRefusal(0)));
    }

    @Override
    public Uni<List<String>> forms(String pageId, String pageToken) {
        return all("/" + pageId + "/leadgen_forms", Map.of("fields", "id", "limit", "100"), pageToken)
                .map(forms -> forms.stream()
                        .map(form -> JsonIds.of(form, "id"))
                        .flatMap(Optional::stream)
                        .toList());
    }

    @Override
    public Uni<List<LeadNotice>> leads(String pageId, String formId, Instant after, String pageToken) {
        String filter =
                "[{\"field\":\"time_created\",\"operator\":\"GREATER_THAN\",\"value\":" + after.getEpochSecond() + "}]";
        Map<String, String> query = Map.of("fields", "id,ad_id", "limit", "100", "filtering", filter);
        return all("/" + formId + "/leads", query, pageToken)
                .map(leads -> leads.stream()
                        .flatMap(lead -> JsonIds.of(lead, "id").filter(id -> id.matches("\\d{1,30}")).stream()
                                .map(id -> new LeadNotice(id, pageId, formId, JsonIds.of(lead, "ad_id"))))
                        .toList());
    }

    /** A token may ask about itself. Not every app allows it; then nothing is known. */
    @Override
    public Uni<Optional<AccessToken>> token(String pageToken) {
        return ask("/debug_token", Map.of("input_token", pageToken), pageToken)
                .map(answer -> Optional.of(answer.path("data"))
                        .filter(data -> data.has("is_valid"))
                        .map(data -> new AccessToken(
                                end(data), !data.path("is_valid").asBoolean())))
                .onFailure(failure -> failure instanceof GraphRefusal refusal && !refusal.isOfTheToken())
                .recoverWithItem(Optional.empty());
    }

    /** The token ends, or what it may read does, whichever is first; 0 means never. */
    private static Optional<Instant> end(JsonNode data) {
        return Stream.of("expires_at", "data_access_expires_at")
                .map(name -> data.path(name).asLong())
                .filter(seconds -> seconds > 0)
                .map(Instant::ofEpochSecond)
                .min(Instant::compareTo);
    }

    private Uni<List<JsonNode>> all(String path, Map<String, String> query, String token) {
        return more(path, query, token, "", new ArrayList<>(), MOST_PAGES);
    }

    private Uni<List<JsonNode>> more(
            String path, Map<String, String> query, String token, String after, List<JsonNode> found, int most) {
        Map<String, String> from = after.isEmpty() ? query : with(query, after);
        return ask(path, from, token).chain(answer -> {
            if (!answer.path("data").isArray()) {
                return Uni.createFrom().failure(new ProviderAway("graph-no-list"));
            }
            answer.path("data").forEach(found::add);
            String next = answer.path("paging").path("cursors").path("after").asText("");
            if (!answer.path("paging").hasNonNull("next") || next.isEmpty()) {
                return Uni.createFrom().item(found);
            }
            return most == 1
                    ? Uni.createFrom().failure(new ProviderAway("graph-endless"))
                    : more(path, query, token, next, found, most - 1);
        });
    }

    private static Map<String, String> with(Map<String, String> query, String after) {
        Map<String, String> next = new HashMap<>(query);
        next.put("after", after);
        return next;
    }

    private Uni<JsonNode> ask(String path, Map<String, String> query, String token) {
        var request = web.getAbs(config.graphUrl() + path).addQueryParam("access_token", token);
        query.forEach(request::addQueryParam);
        return request.timeout(config.timeout().toMillis())
                .send()
                .onFailure()
                .transform(unreachable -> new ProviderAway("graph-unreachable"))
                .map(this::read);
    }

    private JsonNode read(HttpResponse<Buffer> response) {
        JsonNode body = parse(response.bodyAsString());
        JsonNode error = body.path("error");
        if (response.statusCode() < 300 && body.isObject() && error.isMissingNode()) {
            return body;
        }
        if (response.statusCode() < 300 || response.statusCode() >= SERVER_ERROR) {
            throw new ProviderAway("graph-busy-" + error.path("code").asInt());
        }
        throw new GraphRefusal(error.path("code").asInt());
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
