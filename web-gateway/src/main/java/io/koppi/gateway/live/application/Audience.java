package io.koppi.gateway.live.application;

import io.koppi.gateway.live.domain.Hint;
import io.koppi.gateway.live.domain.Walls;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Everybody who listens at this replica. */
@ApplicationScoped
public class Audience {
    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();

    Audience(MeterRegistry metrics) {
        metrics.gaugeCollectionSize("koppi.live.streams", Tags.empty(), seats);
    }

    /** One listener. Hears nothing before its walls are known. */
    static final class Seat {
        private final UUID memberId;
        private final MultiEmitter<? super Hint> listener;
        private volatile Optional<Walls> walls = Optional.empty();

        Seat(UUID memberId, MultiEmitter<? super Hint> listener) {
            this.memberId = memberId;
            this.listener = listener;
        }

        void standBehind(Walls known) {
            walls = Optional.of(known);
            listener.emit(new Hint.Hello());
        }
    }

    /** Taken before the walls are asked for, so that a change of the member meanwhile is not missed. */
    Seat join(UUID memberId, MultiEmitter<? super Hint> listener) {
        Seat seat = new Seat(memberId, listener);
        seats.add(seat);
        listener.onTermination(() -> seats.remove(seat));
        return seat;
    }

    public void tell(Hint.Located hint) {
        seats.stream()
                .filter(seat -> seat.walls.map(walls -> walls.admit(hint)).orElse(false))
                .forEach(seat -> seat.listener.emit(hint));
    }

    public void beat() {
        seats.forEach(seat -> seat.listener.emit(new Hint.Beat()));
    }

    /** The member's walls may stand elsewhere now: whoever listens comes back and is let in anew. */
    public void dismiss(UUID memberId) {
        seats.stream().filter(seat -> seat.memberId.equals(memberId)).forEach(seat -> seat.listener.complete());
    }
}
