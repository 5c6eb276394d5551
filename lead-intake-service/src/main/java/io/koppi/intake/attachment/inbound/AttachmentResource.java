package io.koppi.intake.attachment.inbound;

import io.koppi.intake.attachment.application.ReadAttachments;
import io.koppi.intake.attachment.application.ReadAttachments.OpenFile;
import io.koppi.intake.attachment.domain.Disposition;
import io.koppi.intake.attachment.domain.KeptFile;
import io.koppi.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/** The files that came with a contact. What is not the caller's to see is not there. */
@Path("/contacts/{contactId}/attachments")
@Authenticated
public class AttachmentResource {
    private final ReadAttachments readAttachments;

    AttachmentResource(ReadAttachments readAttachments) {
        this.readAttachments = readAttachments;
    }

    record FileView(UUID id, String filename, String contentType, int bytes) {
        static FileView of(KeptFile file) {
            return new FileView(file.id(), file.filename(), file.safeType(), file.bytes());
        }
    }

    record FilesView(List<FileView> items) {}

    @GET
    public Uni<FilesView> list(@RestPath UUID contactId) {
        return readAttachments
                .handle(contactId)
                .map(found -> found.orElseThrow(Problem::notFound))
                .map(files -> new FilesView(files.stream().map(FileView::of).toList()));
    }

    @GET
    @Path("/{attachmentId}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public RestMulti<byte[]> download(@RestPath UUID contactId, @RestPath UUID attachmentId) {
        return RestMulti.fromUniResponse(
                readAttachments.handle(contactId, attachmentId).map(found -> found.orElseThrow(Problem::notFound)),
                OpenFile::bytes,
                AttachmentResource::headers);
    }

    /** To be saved and never to be shown here: a stranger's file would otherwise speak in our name. */
    private static Map<String, List<String>> headers(OpenFile open) {
        return Map.of(
                "Content-Type", List.of(open.file().safeType()),
                "Content-Disposition", List.of(Disposition.of(open.file().filename())),
                "Content-Security-Policy", List.of("sandbox; default-src 'none'"),
                "X-Content-Type-Options", List.of("nosniff"),
                "Cross-Origin-Resource-Policy", List.of("same-origin"),
                "Cache-Control", List.of("private, no-store"));
    }
}
