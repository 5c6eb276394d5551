package io.koppi.intake.manual.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.directory.Callers;
import io.koppi.directory.domain.Caller;
import io.koppi.intake.Arrival;
import io.koppi.intake.Problems;
import io.koppi.intake.channel.inbound.KnownFieldsOnly;
import io.koppi.intake.contact.application.Contacts.Kept;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Reference;
import io.koppi.intake.manual.application.TypeIn;
import io.koppi.intake.manual.application.TypeIn.Outcome;
import io.koppi.problem.Problem;
import io.quarkus.resteasy.reactive.jackson.CustomDeserialization;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Where members type in who phoned or came by. */
@Path("/contacts/manual")
@Authenticated
public class ManualResource {
    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEY_SHAPE = Pattern.compile("[\\x21-\\x7E]{1,100}");

    private final Callers callers;
    private final TypeIn typeIn;
    private final Arrival arrival;
    private final ObjectMapper json;

    ManualResource(Callers callers, TypeIn typeIn, Arrival arrival, ObjectMapper json) {
        this.callers = callers;
        this.typeIn = typeIn;
        this.arrival = arrival;
        this.json = json;
    }

    /** {@code duplicate} is there, and true, when the same key had come before. */
    record AcceptedView(String reference, UUID contactId, Optional<Boolean> duplicate) {
        static AcceptedView of(Kept kept) {
            return new AcceptedView(
                    Reference.of(kept.contactId()).text(),
                    kept.contactId(),
                    kept.fresh() ? Optional.empty() : Optional.of(true));
        }
    }

    @POST
    @CustomDeserialization(KnownFieldsOnly.class)
    public Uni<Response> typeIn(
            @HeaderParam(KEY) Optional<String> key, @Context HttpHeaders headers, @Valid ManualRequest request) {
        RawContact raw = arrival.of(headers, written(request));
        return callers.current()
                .map(ManualResource::wholeSession)
                .chain(caller -> typeIn.handle(caller, request.toTyped(key.map(ManualResource::bare)), raw))
                .map(ManualResource::answer);
    }

    /** A quick link's session is for its one lead. */
    private static Caller wholeSession(Caller caller) {
        if (caller.onlyLead().isPresent()) {
            throw Problem.notFound();
        }
        return caller;
    }

    /** The draft standard has the key in quotes, most programs do not. */
    private static String bare(String key) {
        boolean isQuoted = key.length() > 1 && key.startsWith("\"") && key.endsWith("\"");
        String bare = isQuoted ? key.substring(1, key.length() - 1) : key;
        if (!KEY_SHAPE.matcher(bare).matches()) {
            throw Problem.invalid(KEY, "Give 1 to 100 printable ASCII characters without blanks.");
        }
        return bare;
    }

    private byte[] written(ManualRequest request) {
        try {
            return json.writeValueAsBytes(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A typed contact is not serializable", e);
        }
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                Response.accepted(AcceptedView.of(accepted.contact()))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build();
            case Outcome.Refused refused -> throw Problems.useless(refused.problems());
        };
    }
}
