package io.koppi.stats.rebuild.application;

import io.koppi.contracts.Event;
import io.koppi.contracts.Topic;
import io.koppi.contracts.Topics;
import io.koppi.messaging.Outage;
import io.koppi.messaging.TenantTransaction;
import io.koppi.stats.fact.application.Facts;
import io.koppi.stats.fact.application.FigureSignals;
import io.koppi.stats.rebuild.application.EventHistory.Reading;
import io.koppi.stats.rebuild.domain.Rebuild;
import io.koppi.stats.rebuild.domain.Rebuild.Lease;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Carries out a rebuild that is due, unless another replica is at it: reads the whole stream again and records it as the live
 * consumers do, past the inbox. Whatever fails leaves the rebuild due, and it begins anew. Not one transaction but many, so that
 * the live consumers get their turn.
 */
@ApplicationScoped
public class ContinueRebuild {
    private static final Logger LOG = Logger.getLogger(ContinueRebuild.class);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final TenantTransaction transaction;
    private final Rebuilds rebuilds;
    private final EventHistory history;
    private final Facts facts;
    private final FigureSignals signals;
    private final Clock clock;
    private final UUID worker = UUID.randomUUID();

    ContinueRebuild(
            TenantTransaction transaction,
            Rebuilds rebuilds,
            EventHistory history,
            Facts facts,
            FigureSignals signals,
            Clock clock) {
        this.transaction = transaction;
        this.rebuilds = rebuilds;
        this.history = history;
        this.facts = facts;
        this.signals = signals;
        this.clock = clock;
    }

    public Uni<Void> handle() {
        return transaction
                .acrossTenants(this::take)
                .chain(request -> request.map(this::carryOut)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Optional<Long>> take() {
        return rebuilds.lock()
                .chain(rebuild -> rebuild.isDueFor(worker, clock.instant())
                        ? rebuilds.save(rebuild.leased(lease())).replaceWith(Optional.of(rebuild.requested()))
                        : Uni.createFrom().item(Optional.empty()));
    }

    private Uni<Void> carryOut(long request) {
        LOG.infof("Rebuild %d begins", request);
        return replay(Topics.CLAIM, event -> facts.record(event).replaceWithVoid())
                .chain(() -> replay(Topics.NOTIFICATION, facts::record))
                .chain(() -> transaction.acrossTenants(() -> finish(request)));
    }

    private <E extends Event> Uni<Void> replay(Topic<E> topic, Function<E, Uni<Void>> keep) {
        return history.open(topic)
                .chain(reading -> all(reading)
                        .onItem()
                        .transformToUniAndConcatenate(batch -> keepAll(batch, keep))
                        .onItem()
                        .ignoreAsUni()
                        .eventually(reading::close));
    }

    private static <E extends Event> Multi<List<E>> all(Reading<E> reading) {
        return Multi.createBy().repeating().uni(reading::next).whilst(batch -> !batch.isEmpty());
    }

    /** A batch that fails for an event's sake is told event by event, so that only that event is left out. */
    private <E extends Event> Uni<Void> keepAll(List<E> batch, Function<E, Uni<Void>> keep) {
        return recorded(batch, keep)
                .onFailure(failure -> !Outage.causedBy(failure))
                .recoverWithUni(() -> inOrder(
                        batch,
                        event -> recorded(List.of(event), keep)
                                .onFailure(failure -> !Outage.causedBy(failure))
                                .invoke(failure -> LOG.warnf(
                                        "Left out of the rebuild: %s about %s, %s",
                                        event.getClass().getSimpleName(), event.subjectId(), failure.getClass()))
                                .onFailure(failure -> !Outage.causedBy(failure))
                                // It failed when it first came, too, and lies on the dead-letter topic.
                                .recoverWithNull()));
    }

    private <E extends Event> Uni<Void> recorded(List<E> batch, Function<E, Uni<Void>> keep) {
        return transaction.acrossTenants(() -> rebuilds.lock()
                .chain(rebuild -> rebuilds.save(rebuild.leased(lease())))
                .chain(() -> inOrder(batch, keep)));
    }

    private Uni<Void> finish(long request) {
        return rebuilds.lock()
                .map(rebuild -> rebuild.carriedOut(request))
                .chain(done -> done.map(this::announce)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> announce(Rebuild done) {
        LOG.infof("Rebuild %d is done", done.finished());
        return rebuilds.save(done)
                .chain(facts::places)
                .chain(places -> inOrder(places, place -> signals.moved(place.tenantId(), place.locationId())));
    }

    private Lease lease() {
        return new Lease(worker, clock.instant().plus(LEASE));
    }

    private static <T> Uni<Void> inOrder(List<T> items, Function<T, Uni<Void>> each) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(each::apply)
                .onItem()
                .ignoreAsUni();
    }
}
