package io.koppi.gateway.live.inbound;

import io.koppi.gateway.live.application.Audience;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.smallrye.common.annotation.NonBlocking;

class HeartbeatJob {
    private final Audience audience;

    HeartbeatJob(Audience audience) {
        this.audience = audience;
    }

    @Scheduled(every = "${koppi.live.heartbeat:15s}", skipExecutionIf = ApplicationNotRunning.class)
    @NonBlocking
    void beat() {
        audience.beat();
    }
}
