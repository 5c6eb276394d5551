package io.koppi.intake.ledger.application;

import io.koppi.contracts.directory.Channel;
import io.koppi.directory.Directory;
import io.koppi.intake.ledger.domain.LedgerDay;
import io.koppi.intake.ledger.domain.Period;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The ledger for an admin's eyes. */
@ApplicationScoped
public class ReadLedger {
    private final Ledger ledger;
    private final Directory directory;
    private final TenantTransaction transaction;

    ReadLedger(Ledger ledger, Directory directory, TenantTransaction transaction) {
        this.ledger = ledger;
        this.directory = directory;
        this.transaction = transaction;
    }

    /** One channel's day; the channel is empty when the directory no longer has it. */
    public record Entry(LedgerDay day, Optional<Channel> channel) {}

    /** Not {@code balanced} when a day does not add up, or the last check found it to differ from what is on disk. */
    public record Page(List<Entry> entries, boolean balanced) {}

    public Uni<Page> handle(UUID tenantId, Period period) {
        return transaction.run(
                tenantId,
                () -> directory
                        .all(Channel.class, tenantId)
                        .chain(channels -> ledger.days(tenantId, period)
                                .chain(days -> ledger.hasDifference(tenantId, period)
                                        .map(differs -> page(channels, days, differs)))));
    }

    private static Page page(Map<UUID, Channel> channels, List<LedgerDay> days, boolean differs) {
        return new Page(
                days.stream()
                        .map(day -> new Entry(day, Optional.ofNullable(channels.get(day.channelId()))))
                        .toList(),
                !differs && days.stream().allMatch(LedgerDay::isBalanced));
    }
}
