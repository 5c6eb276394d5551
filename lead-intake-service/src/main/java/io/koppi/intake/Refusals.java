package io.koppi.intake;

import io.koppi.intake.channel.domain.Door;
import io.koppi.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what is turned away without being kept, by channel; the only trace it leaves. */
@ApplicationScoped
public class Refusals {
    private final MeterRegistry meters;

    Refusals(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Wrong key or signature: counted here, answered by whom this is thrown. */
    public Problem notAuthentic(Door door) {
        count(door, "not-authentic");
        return Problems.notAuthentic();
    }

    public void bot(Door door) {
        count(door, "bot");
    }

    public void tooMany(Door door) {
        count(door, "too-many");
    }

    private void count(Door door, String reason) {
        meters.counter(
                        "intake.refused",
                        "reason",
                        reason,
                        "channel",
                        door.channelId().toString())
                .increment();
    }
}
