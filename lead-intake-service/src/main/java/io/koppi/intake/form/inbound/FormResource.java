package io.koppi.intake.form.inbound;

import io.koppi.intake.Arrival;
import io.koppi.intake.Problems;
import io.koppi.intake.Refusals;
import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts.Kept;
import io.koppi.intake.contact.application.ReceiveContact;
import io.koppi.intake.contact.application.ReceiveContact.Unreachable;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.contact.domain.UuidV7;
import io.koppi.intake.form.application.ReadForm;
import io.koppi.intake.form.application.ReadForm.FormType;
import io.koppi.intake.form.inbound.FormAnswers.Manner;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The public door of website forms. */
@Path("/f/{address}")
@PermitAll
public class FormResource {
    private static final Pattern REFERENCE = Pattern.compile("K-[0-9A-F]{6}");

    private final Doors doors;
    private final ReadForm readForm;
    private final ReceiveContact receiveContact;
    private final FormAnswers answers;
    private final Arrival arrival;
    private final Refusals refusals;

    FormResource(
            Doors doors,
            ReadForm readForm,
            ReceiveContact receiveContact,
            FormAnswers answers,
            Arrival arrival,
            Refusals refusals) {
        this.doors = doors;
        this.readForm = readForm;
        this.receiveContact = receiveContact;
        this.answers = answers;
        this.arrival = arrival;
        this.refusals = refusals;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> post(@PathParam("address") String address, @Context HttpHeaders headers, byte[] body) {
        RawContact raw = arrival.of(headers, body);
        return door(address).chain(door -> receive(door, headers, raw));
    }

    @OPTIONS
    public Uni<Response> preflight(@PathParam("address") String address, @Context HttpHeaders headers) {
        return door(address).map(door -> answers.preflight(door, headers));
    }

    @GET
    @Path("/thanks")
    public Response thanks(
            @QueryParam("reference") @DefaultValue("") String reference,
            @QueryParam("language") @DefaultValue("") String language,
            @QueryParam("status") @DefaultValue("") String status) {
        return answers.thanks(REFERENCE.matcher(reference).matches() ? reference : "", language, status);
    }

    private Uni<Door> door(String address) {
        return doors.at(new Address(address))
                .map(found -> found.filter(door -> door.kind() == ChannelKind.WEBSITE_FORM)
                        .orElseThrow(Problems::unknownAddress));
    }

    private Uni<Response> receive(Door door, HttpHeaders headers, RawContact raw) {
        FormType type = FormType.of(raw.contentType())
                .orElseThrow(() -> Problems.mediaType("a form (urlencoded or multipart) or JSON"));
        return switch (read(door, raw, type)) {
            case ReadForm.Outcome.Posted posted ->
                keep(door, raw, posted, Manner.of(door, headers, type, posted.language(), posted.nextPage()));
            case ReadForm.Outcome.Bot bot -> {
                refusals.bot(door);
                Manner manner = Manner.of(door, headers, type, Optional.empty(), Optional.empty());
                // A bot that is told so learns to do better.
                yield Uni.createFrom().item(answers.accepted(manner, UuidV7.at(raw.arrivedAt()), false));
            }
        };
    }

    private Uni<Response> keep(Door door, RawContact raw, ReadForm.Outcome.Posted posted, Manner manner) {
        return receiveContact
                .handle(door, raw, List.of(posted.draft()), Unreachable.REFUSE)
                .map(outcome -> switch (outcome) {
                    case ReceiveContact.Outcome.Accepted accepted -> {
                        Kept contact = accepted.contacts().getFirst();
                        yield answers.accepted(manner, contact.contactId(), !contact.fresh());
                    }
                    case ReceiveContact.Outcome.Refused refused -> answers.refused(manner, refused.problems());
                });
    }

    private ReadForm.Outcome read(Door door, RawContact raw, FormType type) {
        try {
            return readForm.handle(door, raw, type);
        } catch (Unreadable e) {
            throw Problems.unreadable(String.valueOf(e.getMessage()));
        }
    }
}
