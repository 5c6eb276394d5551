package io.koppi.intake.meta.application;

import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts.Origin;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Asks Meta for leads it never announced: a webhook that was away for more than a day and a half, or was never set up, loses
 * them. One page after the other; a page that cannot be read is tried again at the next poll, from where it was.
 */
@ApplicationScoped
public class ReconcileLeads {
    private static final Logger LOG = Logger.getLogger(ReconcileLeads.class);
    private static final int BATCH = 20;

    private final LeadPolls polls;
    private final Doors doors;
    private final ReconcilePage reconcilePage;
    private final CheckToken checkToken;
    private final MetaConfig config;
    private final MeterRegistry meters;

    ReconcileLeads(
            LeadPolls polls,
            Doors doors,
            ReconcilePage reconcilePage,
            CheckToken checkToken,
            MetaConfig config,
            MeterRegistry meters) {
        this.polls = polls;
        this.doors = doors;
        this.reconcilePage = reconcilePage;
        this.checkToken = checkToken;
        this.config = config;
        this.meters = meters;
    }

    public Uni<Void> handle() {
        return polls.take(BATCH, config.pollEvery())
                .chain(due ->
                        inTurn(Multi.createFrom().iterable(due).onItem().transformToUniAndConcatenate(this::channel)));
    }

    private Uni<Void> channel(Origin origin) {
        return doors.of(origin.tenantId(), origin.channelId())
                .chain(door -> door.map(open -> inTurn(Multi.createFrom()
                                .iterable(open.secrets().pageTokens().entrySet())
                                .onItem()
                                .transformToUniAndConcatenate(page -> page(open, page))))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> page(Door door, Map.Entry<String, String> page) {
        return checkToken
                .handle(door, page.getKey(), page.getValue())
                .chain(() -> reconcilePage.handle(door, page.getKey(), page.getValue()))
                .invoke(() -> count("read"))
                .onFailure()
                .call(failure -> checkToken.learn(door, page.getKey(), failure))
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf("Leads of channel %s could not be polled: %s", door.channelId(), failure.getMessage());
                    count("failed");
                    return Uni.createFrom().voidItem();
                });
    }

    private void count(String outcome) {
        meters.counter("intake.meta.polls", "outcome", outcome).increment();
    }

    private static Uni<Void> inTurn(Multi<Void> all) {
        return all.collect().last().replaceWithVoid();
    }
}
