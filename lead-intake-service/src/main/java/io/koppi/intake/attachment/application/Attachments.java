package io.koppi.intake.attachment.application;

import io.koppi.intake.attachment.domain.KeptFile;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Where the files that came with contacts are. */
public interface Attachments {
    /** In the order they were sent. In the caller's transaction. */
    Uni<List<KeptFile>> of(UUID tenantId, UUID contactId);

    /**
     * The file's bytes, piece by piece, as fast as they are taken. Needs no transaction of the caller. Fails when the raw contact is
     * there no more.
     */
    Multi<byte[]> bytes(UUID tenantId, KeptFile file);
}
