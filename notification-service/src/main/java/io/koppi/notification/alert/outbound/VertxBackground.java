package io.koppi.notification.alert.outbound;

import io.koppi.notification.alert.application.Background;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.Supplier;

/** A session belongs to a Vert.x context, so work that must not share one gets a context of its own. */
@ApplicationScoped
class VertxBackground implements Background {
    private final Vertx vertx;

    VertxBackground(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public <T> Uni<T> apart(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(emitter -> {
            Context own = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
            VertxContextSafetyToggle.setContextSafe(own, true);
            own.runOnContext(
                    ignored -> Uni.createFrom().deferred(work::get).subscribe().with(emitter::complete, emitter::fail));
        });
    }
}
