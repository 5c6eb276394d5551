package io.koppi.intake.file.inbound;

import io.koppi.intake.Admins;
import io.koppi.intake.Problems;
import io.koppi.intake.channel.inbound.KnownFieldsOnly;
import io.koppi.intake.file.application.ListImports;
import io.koppi.intake.file.application.StartImport;
import io.koppi.intake.file.application.StartImport.Outcome;
import io.koppi.intake.file.application.UndoImport;
import io.koppi.intake.file.domain.RowOutcome;
import io.koppi.intake.file.inbound.ImportViews.ImportList;
import io.koppi.intake.file.inbound.ImportViews.ImportView;
import io.koppi.intake.file.inbound.ImportViews.RowList;
import io.koppi.problem.Problem;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists after their upload: how one is to be read, how far it is, what became of each row. */
@Path("/imports")
@Authenticated
public class ImportResource {
    private final Admins admins;
    private final StartImport startImport;
    private final UndoImport undoImport;
    private final ListImports listImports;

    ImportResource(Admins admins, StartImport startImport, UndoImport undoImport, ListImports listImports) {
        this.admins = admins;
        this.startImport = startImport;
        this.undoImport = undoImport;
        this.listImports = listImports;
    }

    @GET
    public Uni<ImportList> list(@HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant) {
        return admins.tenant(tenant)
                .chain(tenantId -> listImports.handle(tenantId))
                .map(imports ->
                        new ImportList(imports.stream().map(ImportView::listed).toList()));
    }

    @GET
    @Path("/{id}")
    public Uni<ImportView> one(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant, @PathParam("id") UUID importId) {
        return admins.tenant(tenant)
                .chain(tenantId -> listImports.handle(tenantId, importId))
                .map(found -> ImportView.whole(found.orElseThrow(Problem::notFound)));
    }

    @POST
    @Path("/{id}/start")
    @CustomDeserialization(KnownFieldsOnly.class)
    public Uni<Response> start(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant,
            @PathParam("id") UUID importId,
            @Valid StartRequest request) {
        return admins.tenant(tenant)
                .chain(tenantId -> startImport.handle(tenantId, importId, request.toChoice()))
                .map(ImportResource::answer);
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Started started -> Response.accepted().build();
            case Outcome.Unknown unknown -> throw Problem.notFound();
            case Outcome.StartedBefore before -> throw Problems.startedBefore();
            case Outcome.Refused refused -> throw Problem.invalid(refused.problems());
        };
    }

    /** Answered the same however often it is asked. */
    @POST
    @Path("/{id}/undo")
    public Uni<Response> undo(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant, @PathParam("id") UUID importId) {
        return admins.tenant(tenant)
                .chain(tenantId -> undoImport.handle(tenantId, importId))
                .map(outcome -> switch (outcome) {
                    case UNDOING -> Response.accepted().build();
                    case UNKNOWN -> throw Problem.notFound();
                    case NOT_STARTED -> throw Problems.nothingToUndo();
                    case RUNNING -> throw Problems.importRunning();
                });
    }

    @GET
    @Path("/{id}/rows")
    public Uni<RowList> rows(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant,
            @PathParam("id") UUID importId,
            @QueryParam("outcome") Optional<String> outcome,
            @QueryParam("after") @DefaultValue("0") @Min(0) int after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return admins.tenant(tenant)
                .chain(tenantId ->
                        listImports.rows(tenantId, importId, outcome.map(ImportResource::outcome), after, limit + 1))
                .map(rows -> RowList.page(rows.orElseThrow(Problem::notFound), limit));
    }

    private static RowOutcome outcome(String key) {
        return RowOutcome.of(key)
                .orElseThrow(() ->
                        Problem.invalid("outcome", "Give one of " + List.of("taken", "duplicate", "failed", "undone")));
    }
}
