package io.koppi.gateway.live.outbound;

import io.koppi.gateway.live.application.Membership;
import io.koppi.gateway.live.domain.Walls;
import io.koppi.gateway.session.domain.Session;
import io.koppi.gateway.upstream.Service;
import io.koppi.gateway.upstream.ServiceClient;
import io.koppi.gateway.upstream.ServiceClient.Answer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
class HttpMembership implements Membership {
    private final ServiceClient services;

    HttpMembership(ServiceClient services) {
        this.services = services;
    }

    @Override
    public Uni<Walls> of(Session session) {
        return services.get(Service.ROUTING, "/me", session.bearer()).map(HttpMembership::walls);
    }

    private static Walls walls(Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException("routing-service answered " + answer.status());
        }
        return walls(answer.body());
    }

    private static Walls walls(JsonObject me) {
        Stream<String> works = me.getJsonArray("locations").stream()
                .map(JsonObject.class::cast)
                .map(location -> location.getString("id"));
        Stream<String> rules =
                me.getJsonArray("adminLocationIds", new JsonArray()).stream().map(String.class::cast);
        return new Walls(
                UUID.fromString(me.getString("tenantId")),
                me.getBoolean("tenantAdmin", false),
                Stream.concat(works, rules).map(UUID::fromString).collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(me.getString("leadId")).map(UUID::fromString));
    }
}
