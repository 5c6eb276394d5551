package io.koppi.gateway.upstream;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Asks a service something for the gateway's own sake, in JSON. */
@ApplicationScoped
public class ServiceClient {
    private final Upstreams upstreams;

    /** What the service said. The body is empty when that was no JSON. */
    public record Answer(int status, JsonObject body) {}

    ServiceClient(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    public Uni<Answer> get(Service service, String path, String bearer) {
        return exchange(service, HttpMethod.GET, path, Optional.of(bearer), new JsonObject());
    }

    public Uni<Answer> post(Service service, String path, Optional<String> bearer, JsonObject body) {
        return exchange(service, HttpMethod.POST, path, bearer, body);
    }

    private Uni<Answer> exchange(
            Service service, HttpMethod method, String path, Optional<String> bearer, JsonObject body) {
        return Uni.createFrom()
                .completionStage(() -> upstreams
                        .connect(service)
                        .compose(request -> send(request.setMethod(method).setURI(path), bearer, body))
                        .compose(response ->
                                response.body().map(bytes -> new Answer(response.statusCode(), json(response, bytes))))
                        .toCompletionStage());
    }

    private static Future<HttpClientResponse> send(
            HttpClientRequest request, Optional<String> bearer, JsonObject body) {
        bearer.ifPresent(token -> request.putHeader("authorization", "Bearer " + token));
        request.putHeader("accept", "application/json");
        return request.getMethod().equals(HttpMethod.GET)
                ? request.send()
                : request.putHeader("content-type", "application/json").send(body.toBuffer());
    }

    private static JsonObject json(HttpClientResponse response, Buffer bytes) {
        String type = Optional.ofNullable(response.getHeader("content-type")).orElse("");
        return type.contains("json") && bytes.length() > 0 ? bytes.toJsonObject() : new JsonObject();
    }
}
