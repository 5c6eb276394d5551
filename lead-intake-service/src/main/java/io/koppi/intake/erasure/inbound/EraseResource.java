package io.koppi.intake.erasure.inbound;

import io.koppi.intake.Admins;
import io.koppi.intake.Problems;
import io.koppi.intake.erasure.application.EraseContact;
import io.koppi.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** A person's wish to be forgotten, carried out by the company's admin. */
@Path("/contacts/{contactId}/erase")
@Authenticated
class EraseResource {
    private final Admins admins;
    private final EraseContact eraseContact;

    EraseResource(Admins admins, EraseContact eraseContact) {
        this.admins = admins;
        this.eraseContact = eraseContact;
    }

    @POST
    public Uni<Response> erase(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant, @PathParam("contactId") UUID contactId) {
        return admins.tenant(tenant)
                .chain(tenantId -> eraseContact.handle(tenantId, contactId))
                .map(outcome -> switch (outcome) {
                    case ERASED -> Response.noContent().build();
                    case UNKNOWN -> throw Problem.notFound();
                    case IMPORT_RUNNING -> throw Problems.importRunning();
                });
    }
}
