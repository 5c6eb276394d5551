package io.koppi.intake.file.application;

import io.koppi.intake.file.domain.ListImport;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Takes a list back: every contact it made whose lead nobody has touched. What was asked before goes on. */
@ApplicationScoped
public class UndoImport {
    private final Imports imports;
    private final Undos undos;
    private final TenantTransaction transaction;

    UndoImport(Imports imports, Undos undos, TenantTransaction transaction) {
        this.imports = imports;
        this.undos = undos;
        this.transaction = transaction;
    }

    /** What comes of it. */
    public enum Outcome {
        UNDOING,
        UNKNOWN,
        /** Nothing of it is a contact yet. */
        NOT_STARTED,
        RUNNING
    }

    public Uni<Outcome> handle(UUID tenantId, UUID importId) {
        return transaction.run(
                tenantId,
                () -> undos.start(tenantId, importId)
                        .chain(started -> started
                                ? Uni.createFrom().item(Outcome.UNDOING)
                                : imports.find(tenantId, importId).map(UndoImport::whyNot)));
    }

    private static Outcome whyNot(Optional<ListImport> found) {
        return found.map(one -> switch (one.state()) {
                    case DRAFT -> Outcome.NOT_STARTED;
                    case RUNNING -> Outcome.RUNNING;
                    case DONE, FAILED, UNDOING, UNDONE -> Outcome.UNDOING;
                })
                .orElse(Outcome.UNKNOWN);
    }
}
