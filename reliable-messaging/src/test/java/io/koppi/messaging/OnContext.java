package io.koppi.messaging;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs database work where a request would: on a Vert.x context of its own. */
@ApplicationScoped
class OnContext {
    private final Vertx vertx;

    OnContext(Vertx vertx) {
        this.vertx = vertx;
    }

    <T> T run(Supplier<Uni<T>> work) throws Exception {
        CompletableFuture<T> answer = new CompletableFuture<>();
        var context = VertxContext.getOrCreateDuplicatedContext(vertx);
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> work.get().subscribe().with(answer::complete, answer::completeExceptionally));
        return answer.get(20, TimeUnit.SECONDS);
    }
}
