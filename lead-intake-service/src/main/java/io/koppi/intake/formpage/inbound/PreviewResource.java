package io.koppi.intake.formpage.inbound;

import io.koppi.intake.Admins;
import io.koppi.intake.channel.application.OwnDoors;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.inbound.KnownFieldsOnly;
import io.koppi.intake.formbuilder.application.CheckDefinition;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.koppi.problem.Problem;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** Shows an admin the page a definition makes, before anything of it is kept. */
@Path("/channels/{id}/form/preview")
@Authenticated
public class PreviewResource {
    private final Admins admins;
    private final OwnDoors doors;
    private final CheckDefinition checkDefinition;
    private final FormPages pages;

    PreviewResource(Admins admins, OwnDoors doors, CheckDefinition checkDefinition, FormPages pages) {
        this.admins = admins;
        this.doors = doors;
        this.checkDefinition = checkDefinition;
        this.pages = pages;
    }

    @POST
    @CustomDeserialization(KnownFieldsOnly.class)
    public Uni<Response> preview(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant,
            @PathParam("id") UUID channelId,
            @QueryParam("language") @DefaultValue("") String language,
            FormDefinition definition) {
        return admins.tenant(tenant)
                .chain(tenantId -> doors.of(tenantId, channelId)
                        .map(found -> found.filter(door -> door.kind() == ChannelKind.WEBSITE_FORM)
                                .orElseThrow(Problem::notFound))
                        .chain(door -> checkDefinition
                                .handle(tenantId, definition)
                                .map(problems -> {
                                    if (!problems.isEmpty()) {
                                        throw Problem.invalid(problems);
                                    }
                                    String html = pages.preview(door, definition, definition.languageFor(language));
                                    return PagePolicy.page(200, html, Optional.of(door), Optional.of(definition));
                                })));
    }
}
