package io.koppi.intake.file.application;

import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.ContactWithdrawn;
import io.koppi.intake.file.application.Undos.Leased;
import io.koppi.intake.file.application.Undos.Part;
import io.koppi.messaging.Outbox;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the leads of the imports that are taken back, some hundred at a time, each lead once: rows are marked in the transaction
 * that asks. Whoever dies is followed by the next one where it stopped. What becomes of the leads is heard by {@link SettleUndo}.
 */
@ApplicationScoped
public class RunUndos {
    private static final String IMPORT_UNDONE = "import-undone";

    private final Undos undos;
    private final Outbox outbox;
    private final TenantTransaction transaction;
    private final Clock clock;

    RunUndos(Undos undos, Outbox outbox, TenantTransaction transaction, Clock clock) {
        this.undos = undos;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Uni<Void> handle() {
        return undos.take()
                .chain(taken -> taken.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : run(taken.get()).chain(this::handle));
    }

    private Uni<Void> run(Leased held) {
        return Multi.createBy()
                .repeating()
                .uni(() -> transaction.run(held.tenantId(), () -> ask(held)))
                .until(Part::isLast)
                .onItem()
                .ignoreAsUni()
                .chain(() -> transaction.run(held.tenantId(), () -> undos.settle(held)));
    }

    private Uni<Part> ask(Leased held) {
        Instant now = clock.instant();
        return undos.next(held).call(part -> outbox.append(Topics.INTAKE, words(held, part, now)));
    }

    private static List<ContactWithdrawn> words(Leased held, Part part, Instant now) {
        return part.contacts().stream()
                .map(contactId -> new ContactWithdrawn(
                        held.tenantId(), contactId, held.channelId(), IMPORT_UNDONE, Optional.of(held.importId()), now))
                .toList();
    }
}
