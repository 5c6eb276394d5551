package io.koppi.gateway.quicklink.outbound;

import io.koppi.gateway.quicklink.application.QuickLinks;
import io.koppi.gateway.quicklink.domain.Redemption;
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
class HttpQuickLinks implements QuickLinks {
    private static final Logger LOG = Logger.getLogger(HttpQuickLinks.class);
    private final ServiceClient services;

    HttpQuickLinks(ServiceClient services) {
        this.services = services;
    }

    @Override
    public Uni<Redemption> redeem(String token, Optional<String> device) {
        JsonObject body = new JsonObject();
        device.ifPresent(known -> body.put("device", known));
        return services.post(Service.NOTIFICATION, "/quick-links/" + token + "/redeem", Optional.empty(), body)
                .map(HttpQuickLinks::redemption)
                .onFailure()
                .invoke(failure -> LOG.warn("A quick link could not be redeemed", failure))
                .onFailure()
                .recoverWithItem(new Redemption.Refused(Codes.UNAVAILABLE));
    }

    private static Redemption redemption(Answer answer) {
        JsonObject body = answer.body();
        return switch (answer.status()) {
            case 200 ->
                new Redemption.Redeemed(
                        UUID.fromString(body.getString("tenantId")),
                        UUID.fromString(body.getString("memberId")),
                        UUID.fromString(body.getString("leadId")),
                        body.getString("device"));
            case 404 -> new Redemption.Refused("link-unknown");
            case 410 -> new Redemption.Refused(Codes.code(body));
            default -> new Redemption.Refused(Codes.UNAVAILABLE);
        };
    }
}
