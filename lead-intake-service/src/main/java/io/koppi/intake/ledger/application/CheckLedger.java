package io.koppi.intake.ledger.application;

import io.koppi.intake.ledger.application.Ledger.Difference;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Compares the ledger with what is on disk. */
@ApplicationScoped
public class CheckLedger {
    private final Ledger ledger;
    private final TenantTransaction transaction;
    private final LedgerConfig config;

    CheckLedger(Ledger ledger, TenantTransaction transaction, LedgerConfig config) {
        this.ledger = ledger;
        this.transaction = transaction;
        this.config = config;
    }

    /** What differs; empty when another replica is comparing just now. */
    public Uni<Optional<List<Difference>>> handle() {
        return transaction.acrossTenants(() -> ledger.check(config.checkDays())
                .chain(checked -> checked
                        ? ledger.differences().map(Optional::of)
                        : Uni.createFrom().item(Optional.empty())));
    }
}
