package io.koppi.intake.hook.inbound;

import io.koppi.intake.Arrival;
import io.koppi.intake.Problems;
import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.RawContact;
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
import java.util.Optional;

/** The public address of machine senders. */
@Path("/hooks/{address}")
@PermitAll
public class HookResource {
    private final Doors doors;
    private final MetaHook meta;
    private final AdfHook adf;
    private final Arrival arrival;

    HookResource(Doors doors, MetaHook meta, AdfHook adf, Arrival arrival) {
        this.doors = doors;
        this.meta = meta;
        this.adf = adf;
        this.arrival = arrival;
    }

    @GET
    public Uni<Response> verify(@PathParam("address") String address, @Context UriInfo uri) {
        return door(address).map(door -> switch (door.kind()) {
            case META_LEAD_ADS ->
                meta.verify(door, query(uri, "hub.mode"), query(uri, "hub.challenge"), query(uri, "hub.verify_token"));
            case ADF, WEBSITE_FORM -> throw Problems.unknownAddress();
        });
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> post(@PathParam("address") String address, @Context HttpHeaders headers, byte[] body) {
        RawContact raw = arrival.of(headers, body);
        return door(address).chain(door -> switch (door.kind()) {
            case META_LEAD_ADS -> meta.receive(door, headers, raw);
            case ADF -> adf.receive(door, headers, raw);
            case WEBSITE_FORM -> throw Problems.unknownAddress();
        });
    }

    private Uni<Door> door(String address) {
        return doors.at(new Address(address))
                .map(found -> found.filter(door -> door.kind() != ChannelKind.WEBSITE_FORM)
                        .orElseThrow(Problems::unknownAddress));
    }

    private static Optional<String> query(UriInfo uri, String name) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(name));
    }
}
