package io.koppi.intake.hook.inbound;

import io.koppi.intake.Arrival;
import io.koppi.intake.Problems;
import io.koppi.intake.Refusals;
import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts.Kept;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Reference;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.contact.domain.WrongMediaType;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.HookDoor;
import io.koppi.intake.hook.application.HookDoor.Sender;
import io.koppi.intake.hook.application.HookDoors;
import io.koppi.intake.hook.application.ReceiveDelivery;
import io.koppi.intake.hook.application.ReceiveDelivery.Answer;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** The public address of machine senders. Who a sender is and what it says is its door's to tell. */
@Path("/hooks/{address}")
@PermitAll
public class HookResource {
    private final Doors doors;
    private final HookDoors hooks;
    private final ReceiveDelivery receiveDelivery;
    private final Arrival arrival;
    private final Refusals refusals;

    HookResource(Doors doors, HookDoors hooks, ReceiveDelivery receiveDelivery, Arrival arrival, Refusals refusals) {
        this.doors = doors;
        this.hooks = hooks;
        this.receiveDelivery = receiveDelivery;
        this.arrival = arrival;
        this.refusals = refusals;
    }

    record ContactView(String reference, UUID contactId, boolean duplicate) {
        static ContactView of(Kept kept) {
            return new ContactView(Reference.of(kept.contactId()).text(), kept.contactId(), !kept.fresh());
        }
    }

    record ContactsView(List<ContactView> contacts) {}

    @GET
    public Uni<Response> test(
            @PathParam("address") String address, @Context UriInfo uri, @Context HttpHeaders headers) {
        Delivery test = arrival.delivery("GET", uri, headers, new byte[0]);
        return door(address)
                .map(door -> hook(door)
                        .challenge(door, test)
                        .map(challenge -> Response.ok(challenge.body(), challenge.mediaType())
                                .build())
                        .orElseThrow(() -> refusals.notAuthentic(door)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> post(
            @PathParam("address") String address, @Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
        Delivery delivery = arrival.delivery("POST", uri, headers, body);
        return door(address).chain(door -> receive(door, delivery));
    }

    private Uni<Response> receive(Door door, Delivery delivery) {
        HookDoor hook = hook(door);
        if (!hook.isAuthentic(door, delivery)) {
            throw refusals.notAuthentic(door);
        }
        try {
            RawContact raw = delivery.raw().keeping(hook.kept(door, delivery));
            return receiveDelivery.handle(door, hook, raw).map(answer -> answer(hook.sender(), answer));
        } catch (WrongMediaType e) {
            throw Problems.mediaType(String.valueOf(e.getMessage()));
        } catch (Unreadable e) {
            throw Problems.unreadable(String.valueOf(e.getMessage()));
        }
    }

    private static Response answer(Sender sender, Answer answer) {
        return switch (answer) {
            case Answer.Accepted accepted ->
                Response.status(sender == Sender.PROGRAM ? Response.Status.ACCEPTED : Response.Status.OK)
                        .entity(new ContactsView(accepted.contacts().stream()
                                .map(ContactView::of)
                                .toList()))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build();
            case Answer.Refused refused -> throw Problems.useless(refused.problems());
            case Answer.KeyReused reused -> throw Problems.keyReused();
        };
    }

    private Uni<Door> door(String address) {
        return doors.at(new Address(address)).map(found -> found.orElseThrow(Problems::unknownAddress));
    }

    private HookDoor hook(Door door) {
        return hooks.of(door.kind()).orElseThrow(Problems::unknownAddress);
    }
}
