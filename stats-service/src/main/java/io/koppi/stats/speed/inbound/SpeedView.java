package io.koppi.stats.speed.inbound;

import io.koppi.stats.speed.domain.Speed;
import java.util.OptionalLong;

record SpeedView(long leads, long claimed, long unclaimed, OptionalLong medianSeconds, OptionalLong p90Seconds) {
    static SpeedView of(Speed speed) {
        return new SpeedView(
                speed.leads(), speed.claimed(), speed.unclaimed(), speed.medianSeconds(), speed.p90Seconds());
    }
}
