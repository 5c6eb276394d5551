package io.koppi.notification.alert.application;

import io.koppi.messaging.Outage;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Does at once what came while the last of its kind was being done: alone when it is quiet, many together when it is not. However
 * much comes, it holds one database connection, and leaves the others to what members wait for.
 */
final class Together<T> {
    private static final int MOST = 100;

    private final Background background;
    private final Function<List<T>, Uni<Void>> work;
    private final Queue<Waiting<T>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    private record Waiting<T>(T item, UniEmitter<? super Void> done) {}

    /** {@code work} is one transaction; it fails as a whole. */
    Together(Background background, Function<List<T>, Uni<Void>> work) {
        this.background = background;
        this.work = work;
    }

    /** Ends when the item is done; fails when it alone cannot be, or in an outage. */
    Uni<Void> add(T item) {
        return Uni.createFrom().emitter(done -> {
            waiting.add(new Waiting<>(item, done));
            next();
        });
    }

    private void next() {
        if (waiting.isEmpty() || !busy.compareAndSet(false, true)) {
            return;
        }
        List<Waiting<T>> batch = new ArrayList<>();
        for (Waiting<T> one = waiting.poll(); one != null; one = batch.size() < MOST ? waiting.poll() : null) {
            batch.add(one);
        }
        done(batch).subscribe().with(ignored -> released(), failure -> released());
    }

    /** What came between the last look and the release must not be left waiting. */
    private void released() {
        busy.set(false);
        next();
    }

    private Uni<Void> done(List<Waiting<T>> batch) {
        return Uni.createFrom()
                .deferred(() -> background.apart(
                        () -> work.apply(batch.stream().map(Waiting::item).toList())))
                .invoke(() -> batch.forEach(one -> one.done().complete(null)))
                .onFailure()
                .recoverWithUni(failure -> {
                    if (batch.size() > 1 && !Outage.causedBy(failure)) {
                        return oneByOne(batch);
                    }
                    batch.forEach(one -> one.done().fail(failure));
                    return Uni.createFrom().voidItem();
                });
    }

    /** One of them breaks the transaction; the others must not suffer for it. */
    private Uni<Void> oneByOne(List<Waiting<T>> batch) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Waiting<T> one : batch) {
            all = all.chain(() -> done(List.of(one)));
        }
        return all;
    }
}
