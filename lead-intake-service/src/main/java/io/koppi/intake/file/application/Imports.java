package io.koppi.intake.file.application;

import io.koppi.intake.file.domain.ListImport;
import io.koppi.intake.file.domain.RowOutcome;
import io.koppi.intake.file.domain.RowResult;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where lists and what became of them are kept. Works inside the caller's transaction, except for {@link #take}. */
public interface Imports {
    /** An import this replica has for itself until the lease runs out; {@code attempts} came to nothing since its last progress. */
    record Leased(ListImport listImport, UUID lease, int attempts) {}

    /** Drafts nobody started by {@code staleBefore} go, of this tenant. */
    Uni<Void> create(ListImport draft, Instant staleBefore);

    /** Keeps the next piece of the file. */
    Uni<Void> addPiece(ListImport draft, int position, byte[] bytes);

    /** Empty after the last piece. */
    Uni<Optional<byte[]>> piece(UUID tenantId, UUID importId, int position);

    /** Without their previews. */
    Uni<List<ListImport>> newest(UUID tenantId, int most);

    Uni<Optional<ListImport>> find(UUID tenantId, UUID importId);

    /** Lets the job run it. False when it runs already or has ended. */
    Uni<Boolean> start(ListImport chosen);

    /** Takes the running import that waited longest and nobody holds, of any tenant. */
    Uni<Optional<Leased>> take();

    /** Keeps the outcomes of the next rows and prolongs the lease. False, and nothing kept, when somebody else holds it by now. */
    Uni<Boolean> advance(Leased held, int done, List<RowResult> results);

    /** Ends it, as failed when there is a problem. Nothing happens when somebody else holds it by now. */
    Uni<Void> end(Leased held, Optional<String> problem);

    /** In the order of the rows, those after {@code after}. */
    Uni<List<RowResult>> rows(UUID tenantId, UUID importId, Optional<RowOutcome> outcome, int after, int most);
}
