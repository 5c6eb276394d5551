package io.koppi.gateway.quicklink.outbound;

import io.koppi.gateway.quicklink.application.Claims;
import io.koppi.gateway.upstream.Service;
import io.koppi.gateway.upstream.ServiceClient;
import io.koppi.gateway.upstream.ServiceClient.Answer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

@ApplicationScoped
class HttpClaims implements Claims {
    private static final Logger LOG = Logger.getLogger(HttpClaims.class);
    private static final String WITHDRAWN = "lead-withdrawn";
    private final ServiceClient services;

    HttpClaims(ServiceClient services) {
        this.services = services;
    }

    @Override
    public Uni<Optional<String>> claim(UUID leadId, String bearer) {
        return services.post(Service.CLAIM, "/leads/" + leadId + "/claim", Optional.of(bearer), new JsonObject())
                .map(HttpClaims::problem)
                .onFailure()
                .invoke(failure -> LOG.warnf(failure, "Lead %s could not be claimed", leadId))
                .onFailure()
                .recoverWithItem(Optional.of(Codes.UNAVAILABLE));
    }

    private static Optional<String> problem(Answer answer) {
        return switch (answer.status()) {
            case 200 -> Optional.empty();
            // Taken by another, which the lead's page tells; or taken back, which only the link's page can.
            case 409 -> Optional.of(Codes.code(answer.body())).filter(WITHDRAWN::equals);
            case 403 -> Optional.of(Codes.code(answer.body()));
            case 404 -> Optional.of("lead-unknown");
            default -> Optional.of(Codes.UNAVAILABLE);
        };
    }
}
