package io.koppi.intake.ledger.application;

import io.koppi.intake.ledger.application.FailedTray.Failed;
import io.koppi.intake.ledger.application.ReplayFailed.Outcome;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tries the newest failed contacts again, one after the other: each has its own transaction, so what was understood stays so when
 * a later one breaks off the rest.
 */
@ApplicationScoped
public class ReplayAllFailed {
    public static final int MOST = 500;

    private final FailedTray tray;
    private final ReplayFailed replayFailed;
    private final TenantTransaction transaction;

    ReplayAllFailed(FailedTray tray, ReplayFailed replayFailed, TenantTransaction transaction) {
        this.tray = tray;
        this.replayFailed = replayFailed;
        this.transaction = transaction;
    }

    /** How many came to what. Those that somebody else settled meanwhile are in none. */
    public record Tally(int understood, int fetching, int stillUnreadable) {
        Tally and(Outcome outcome) {
            return switch (outcome) {
                case UNDERSTOOD -> new Tally(understood + 1, fetching, stillUnreadable);
                case FETCHING -> new Tally(understood, fetching + 1, stillUnreadable);
                case STILL_UNREADABLE -> new Tally(understood, fetching, stillUnreadable + 1);
                case NOT_FOUND -> this;
            };
        }
    }

    public Uni<Tally> handle(UUID tenantId, Optional<UUID> channelId) {
        return transaction
                .run(tenantId, () -> failed(tenantId, channelId))
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(replayFailed::again)
                        .collect()
                        .asList()
                        .map(ReplayAllFailed::tally));
    }

    private Uni<List<Failed>> failed(UUID tenantId, Optional<UUID> channelId) {
        return channelId
                .map(channel -> tray.newestOf(tenantId, channel, MOST))
                .orElseGet(() -> tray.newest(tenantId, Optional.empty(), MOST));
    }

    private static Tally tally(List<Outcome> outcomes) {
        Tally tally = new Tally(0, 0, 0);
        for (Outcome outcome : outcomes) {
            tally = tally.and(outcome);
        }
        return tally;
    }
}
