package io.koppi.intake.file.outbound;

import io.koppi.intake.file.application.Aside;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Vert.x's worker threads; the answer comes on the context that asked, where a session may go on. */
@ApplicationScoped
class WorkerAside implements Aside {
    private final Vertx vertx;

    WorkerAside(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public <T> Uni<T> call(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }
}
