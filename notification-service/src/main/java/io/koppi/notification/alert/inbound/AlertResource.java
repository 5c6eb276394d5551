package io.koppi.notification.alert.inbound;

import io.koppi.notification.alert.application.ListAlerts;
import io.koppi.notification.alert.inbound.AlertView.ListView;
import io.koppi.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
                .map(found -> new ListView(found.orElseThrow(Problem::notFound).stream()
                        .map(AlertView::of)
                        .toList()));
    }
}
