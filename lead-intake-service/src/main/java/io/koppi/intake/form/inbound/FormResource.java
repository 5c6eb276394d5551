package io.koppi.intake.form.inbound;

import io.koppi.intake.Arrival;
import io.koppi.intake.Problems;
import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.form.application.ParsePost.FormType;
import io.koppi.intake.form.inbound.FormAnswers.Sender;
import io.koppi.intake.formbuilder.application.PublishedForms;
import io.koppi.intake.formbuilder.application.PublishedForms.Published;
import io.koppi.intake.guard.domain.SenderAddress;
import io.koppi.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The public door of website forms. */
@Path("/f/{address}")
@PermitAll
public class FormResource {
    /** More comes only as files of a form of ours. */
    private static final int LARGEST_WITHOUT_FILES = 10 * 1024 * 1024;

    private final Doors doors;
    private final PublishedForms forms;
    private final OwnFormDoor ownForms;
    private final SiteFormDoor siteForms;
    private final FormAnswers answers;
    private final Arrival arrival;

    FormResource(
            Doors doors,
            PublishedForms forms,
            OwnFormDoor ownForms,
            SiteFormDoor siteForms,
            FormAnswers answers,
            Arrival arrival) {
        this.doors = doors;
        this.forms = forms;
        this.ownForms = ownForms;
        this.siteForms = siteForms;
        this.answers = answers;
        this.arrival = arrival;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> post(
            @PathParam("address") String address,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request,
            byte[] body) {
        RawContact raw = arrival.of(headers, body);
        SenderAddress sender = SenderAddress.of(
                Arrival.header(headers, "X-Forwarded-For"),
                request.remoteAddress().hostAddress());
        return door(address).chain(door -> forms.of(door).chain(form -> receive(door, form, raw, headers, sender)));
    }

    @OPTIONS
    public Uni<Response> preflight(@PathParam("address") String address, @Context HttpHeaders headers) {
        return door(address).map(door -> answers.preflight(door, headers));
    }

    private Uni<Door> door(String address) {
        return doors.at(new Address(address))
                .map(found -> found.filter(door -> door.kind() == ChannelKind.WEBSITE_FORM)
                        .orElseThrow(Problems::unknownAddress));
    }

    private Uni<Response> receive(
            Door door, Optional<Published> form, RawContact raw, HttpHeaders headers, SenderAddress address) {
        FormType type = FormType.of(raw.contentType())
                .orElseThrow(() -> Problems.mediaType("a form (urlencoded or multipart) or JSON"));
        Sender sender = Sender.of(door, headers, type);
        boolean mayHoldFiles = form.isPresent() && type == FormType.MULTIPART;
        if (!mayHoldFiles && raw.body().length > LARGEST_WITHOUT_FILES) {
            return Uni.createFrom().item(answers.refused(sender, Problem.tooLarge()));
        }
        return form.map(published -> ownForms.post(sender, published, raw, type, address))
                .orElseGet(() -> siteForms.post(sender, raw, type));
    }
}
