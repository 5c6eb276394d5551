package io.koppi.gateway.live.inbound;

import io.koppi.gateway.live.application.MovedFigures;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.smallrye.common.annotation.NonBlocking;

class FiguresJob {
    private final MovedFigures figures;

    FiguresJob(MovedFigures figures) {
        this.figures = figures;
    }

    @Scheduled(every = "1s", skipExecutionIf = ApplicationNotRunning.class)
    @NonBlocking
    void tell() {
        figures.tell();
    }
}
