package io.koppi.intake.hook.inbound;

import io.koppi.intake.Arrival;
import io.koppi.intake.Problems;
import io.koppi.intake.Refusals;
import io.koppi.intake.adf.application.ReadAdf;
import io.koppi.intake.adf.application.UnreadableAdf;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts.Kept;
import io.koppi.intake.contact.application.ReceiveContact;
import io.koppi.intake.contact.application.ReceiveContact.Outcome;
import io.koppi.intake.contact.application.ReceiveContact.Unreachable;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Reference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The way in for ADF over HTTP. */
@ApplicationScoped
class AdfHook {
    private final ReceiveContact receiveContact;
    private final Refusals refusals;

    AdfHook(ReceiveContact receiveContact, Refusals refusals) {
        this.receiveContact = receiveContact;
        this.refusals = refusals;
    }

    record ContactView(String reference, UUID contactId, boolean duplicate) {
        static ContactView of(Kept kept) {
            return new ContactView(Reference.of(kept.contactId()).text(), kept.contactId(), !kept.fresh());
        }
    }

    record ContactsView(List<ContactView> contacts) {}

    Uni<Response> receive(Door door, HttpHeaders headers, RawContact raw) {
        if (!door.secrets().haveKey(Arrival.header(headers, "X-Api-Key").orElse(""))) {
            refusals.notAuthentic(door);
            throw Problems.notAuthentic();
        }
        return receiveContact
                .handle(door, raw, read(door, raw), Unreachable.REFUSE)
                .map(AdfHook::answer);
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted ->
                Response.accepted(new ContactsView(accepted.contacts().stream()
                                .map(ContactView::of)
                                .toList()))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build();
            case Outcome.Refused refused -> throw Problems.useless(refused.problems());
        };
    }

    private static List<ContactDraft> read(Door door, RawContact raw) {
        String type = raw.contentType().toLowerCase(Locale.ROOT);
        if (!type.contains("xml") && !type.startsWith("text/plain")) {
            throw Problems.mediaType("application/x-adf+xml or another XML type");
        }
        try {
            return ReadAdf.handle(door, raw.body(), raw.contentType(), Optional.empty());
        } catch (UnreadableAdf e) {
            throw Problems.unreadable(String.valueOf(e.getMessage()));
        }
    }
}
