package io.koppi.intake.formbuilder.inbound;

import io.koppi.intake.Admins;
import io.koppi.intake.channel.inbound.KnownFieldsOnly;
import io.koppi.intake.formbuilder.application.KeepDraft;
import io.koppi.intake.formbuilder.application.PublishForm;
import io.koppi.intake.formbuilder.application.ShowForm;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.koppi.intake.formbuilder.inbound.FormViews.FormView;
import io.koppi.intake.formbuilder.inbound.FormViews.PublishedView;
import io.koppi.intake.formbuilder.inbound.FormViews.VersionList;
import io.koppi.intake.formbuilder.inbound.FormViews.VersionView;
import io.koppi.problem.Problem;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.UUID;

/** A website form for its admin: the draft, publishing it, and what was published before. */
@Path("/channels/{id}/form")
@Authenticated
public class FormDefinitionResource {
    private static final int CONFLICT = 409;

    private final Admins admins;
    private final ShowForm showForm;
    private final KeepDraft keepDraft;
    private final PublishForm publishForm;
    private final FormViews views;

    FormDefinitionResource(
            Admins admins, ShowForm showForm, KeepDraft keepDraft, PublishForm publishForm, FormViews views) {
        this.admins = admins;
        this.showForm = showForm;
        this.keepDraft = keepDraft;
        this.publishForm = publishForm;
        this.views = views;
    }

    @GET
    public Uni<FormView> show(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant, @PathParam("id") UUID channelId) {
        return admins.tenant(tenant).chain(tenantId -> view(tenantId, channelId));
    }

    @PUT
    @CustomDeserialization(KnownFieldsOnly.class)
    public Uni<FormView> keep(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant,
            @PathParam("id") UUID channelId,
            FormDefinition draft) {
        return admins.tenant(tenant)
                .chain(tenantId -> keepDraft.handle(tenantId, channelId, draft).chain(outcome -> switch (outcome) {
                    case KeepDraft.Outcome.Done done -> view(tenantId, channelId);
                    case KeepDraft.Outcome.Unknown unknown -> throw Problem.notFound();
                    case KeepDraft.Outcome.Refused refused -> throw Problem.invalid(refused.problems());
                }));
    }

    @POST
    @Path("/publish")
    public Uni<PublishedView> publish(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant, @PathParam("id") UUID channelId) {
        return admins.admin(tenant)
                .chain(admin -> publishForm.handle(admin.tenantId(), channelId, admin.memberId()))
                .map(outcome -> switch (outcome) {
                    case PublishForm.Outcome.Published published -> new PublishedView(published.version());
                    case PublishForm.Outcome.Nothing nothing ->
                        throw new Problem(CONFLICT, "nothing-to-publish", "There is no change to publish");
                    case PublishForm.Outcome.Unknown unknown -> throw Problem.notFound();
                    case PublishForm.Outcome.Refused refused -> throw Problem.invalid(refused.problems());
                });
    }

    @GET
    @Path("/versions")
    public Uni<VersionList> versions(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant, @PathParam("id") UUID channelId) {
        return admins.tenant(tenant)
                .chain(tenantId -> showForm.versions(tenantId, channelId))
                .map(found -> new VersionList(found.orElseThrow(Problem::notFound).stream()
                        .map(VersionView::listed)
                        .toList()));
    }

    @GET
    @Path("/versions/{version}")
    public Uni<VersionView> version(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant,
            @PathParam("id") UUID channelId,
            @PathParam("version") int version) {
        return admins.tenant(tenant)
                .chain(tenantId -> showForm.version(tenantId, channelId, version))
                .map(found -> VersionView.whole(found.orElseThrow(Problem::notFound)));
    }

    private Uni<FormView> view(UUID tenantId, UUID channelId) {
        return showForm.handle(tenantId, channelId).map(found -> views.view(found.orElseThrow(Problem::notFound)));
    }
}
