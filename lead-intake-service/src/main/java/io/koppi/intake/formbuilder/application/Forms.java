package io.koppi.intake.formbuilder.application;

import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.koppi.intake.formbuilder.domain.FormVersion;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where drafts and versions of forms are kept. Works inside the caller's transaction. */
public interface Forms {
    Uni<Optional<FormDefinition>> draft(UUID tenantId, UUID channelId);

    /** The same, held until the transaction ends: of two who publish at once the second finds it gone. */
    Uni<Optional<FormDefinition>> draftToPublish(UUID tenantId, UUID channelId);

    Uni<Void> keepDraft(UUID tenantId, UUID channelId, FormDefinition draft, Instant now);

    Uni<Void> dropDraft(UUID tenantId, UUID channelId);

    /** All versions, newest first. */
    Uni<List<FormVersion>> versions(UUID tenantId, UUID channelId);

    Uni<Optional<FormVersion>> newest(UUID tenantId, UUID channelId);

    Uni<Optional<FormVersion>> version(UUID tenantId, UUID channelId, int version);

    Uni<Void> add(UUID tenantId, UUID channelId, FormVersion version);
}
