package io.koppi.intake.file.inbound;

import io.koppi.intake.Admins;
import io.koppi.intake.Arrival;
import io.koppi.intake.Problems;
import io.koppi.intake.channel.application.OwnDoors;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.CleanText;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.contact.domain.WrongMediaType;
import io.koppi.intake.file.application.UploadList;
import io.koppi.intake.file.application.UploadList.Upload;
import io.koppi.intake.file.domain.ListImport;
import io.koppi.intake.file.inbound.ImportViews.DraftView;
import io.koppi.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Takes a list in. Its body goes to the disk as it comes; everything else happens before or after that. */
@Path("/imports")
@Authenticated
public class UploadResource {
    private static final int LONGEST_FILENAME = 200;

    private final Admins admins;
    private final OwnDoors doors;
    private final UploadList uploadList;
    private final Arrival arrival;

    UploadResource(Admins admins, OwnDoors doors, UploadList uploadList, Arrival arrival) {
        this.admins = admins;
        this.doors = doors;
        this.uploadList = uploadList;
        this.arrival = arrival;
    }

    /** Called on a worker, for only there a body is a stream; the database is asked on the request's own context. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Blocking
    public Uni<Response> upload(
            @HeaderParam(Admins.TENANT_HEADER) Optional<String> tenant,
            @jakarta.ws.rs.core.Context UriInfo uri,
            @jakarta.ws.rs.core.Context HttpHeaders headers,
            InputStream body) {
        Context request = Objects.requireNonNull(Vertx.currentContext(), "a request has a context");
        Instant arrivedAt = arrival.of(headers, new byte[0]).arrivedAt();
        return Uni.createFrom()
                .voidItem()
                .emitOn(work -> request.runOnContext(nothing -> work.run()))
                .chain(() -> admins.tenant(tenant))
                .chain(tenantId -> doors.of(tenantId, channelId(uri)))
                .map(UploadResource::forLists)
                .chain(door -> uploadList.handle(door, upload(door, uri, arrivedAt), body))
                .map(UploadResource::created)
                .onFailure(WrongMediaType.class)
                .transform(e -> Problems.mediaType(String.valueOf(e.getMessage())))
                .onFailure(Unreadable.class)
                .transform(e -> Problems.unreadable(String.valueOf(e.getMessage())));
    }

    private static UUID channelId(UriInfo uri) {
        try {
            return UUID.fromString(query(uri, "channelId").orElse(""));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("channelId", "Give the id of a channel of the kind file-import.");
        }
    }

    private static Door forLists(Optional<Door> found) {
        Door door = found.orElseThrow(Problem::notFound);
        if (door.kind() != ChannelKind.FILE_IMPORT) {
            throw Problem.invalid("channelId", "This channel takes no files; choose one of the kind file-import.");
        }
        return door;
    }

    private static Upload upload(Door door, UriInfo uri, Instant arrivedAt) {
        String filename = query(uri, "filename")
                .orElseThrow(() -> Problem.invalid("filename", "Give the file a name of 200 characters at most."));
        return new Upload(
                filename,
                query(uri, "event"),
                query(uri, "zone")
                        .map(Languages::zone)
                        .orElseGet(() -> door.zone().getId()),
                query(uri, "locale").map(Languages::locale),
                arrivedAt);
    }

    private static Optional<String> query(UriInfo uri, String name) {
        Optional<String> value =
                Optional.ofNullable(uri.getQueryParameters().getFirst(name)).flatMap(CleanText::line);
        if (value.isPresent() && value.get().length() > LONGEST_FILENAME) {
            throw Problem.invalid(name, "Give 200 characters at most.");
        }
        return value;
    }

    private static Response created(ListImport draft) {
        return Response.status(Response.Status.CREATED)
                .entity(DraftView.of(draft))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
