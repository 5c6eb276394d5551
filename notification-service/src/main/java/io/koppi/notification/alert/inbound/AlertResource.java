package io.koppi.notification.alert.inbound;

import io.koppi.notification.alert.application.ListAlerts;
import io.koppi.notification.alert.inbound.AlertView.ListView;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/alerts")
@Authenticated
class AlertResource {
    private final ListAlerts listAlerts;

    AlertResource(ListAlerts listAlerts) {
        this.listAlerts = listAlerts;
    }

    @GET
    public Uni<ListView> ofLead(@RestQuery @NotNull UUID leadId) {
        return listAlerts
                .handle(leadId)
                .map(found -> new ListView(found.orElseThrow(AlertResource::notYours).stream()
                        .map(AlertView::of)
                        .toList()));
    }

    private static HttpProblem notYours() {
        return HttpProblem.builder()
                .withType(URI.create("urn:koppi:problem:not-found"))
                .withTitle("There is no such lead")
                .withStatus(Status.NOT_FOUND)
                .build();
    }
}
