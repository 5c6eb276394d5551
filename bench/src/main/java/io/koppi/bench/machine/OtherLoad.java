package io.koppi.bench.machine;

import java.util.Optional;
import java.util.function.Supplier;

/** How much of the machine others took: what its cores worked, less what the bench, its pgbench and the platform worked. */
public final class OtherLoad {
    private final Supplier<Optional<ProcessHandle>> platform;

    /** {@code platform} is the process above all of the platform's, when it runs. */
    public OtherLoad(Supplier<Optional<ProcessHandle>> platform) {
        this.platform = platform;
    }

    /** From now on. */
    public Watch watch() {
        return new Watch();
    }

    /** Processor seconds of the platform and of what the bench started for it. */
    public double ownSeconds() {
        double bench = ProcFiles.treeSeconds(ProcessHandle.current());
        return bench + platform.get().map(ProcFiles::treeSeconds).orElse(0.0);
    }

    public static boolean canTell() {
        return ProcFiles.THERE;
    }

    /** A span of time that began when it was made. */
    public final class Watch {
        private final long began = System.nanoTime();
        private final double busy = canTell() ? ProcFiles.busySeconds() : 0;
        private final double own = canTell() ? ownSeconds() : 0;

        private Watch() {}

        /** Cores others took on average; 0 where the system does not tell. */
        public double cores() {
            if (!canTell()) {
                return 0;
            }
            double others = ProcFiles.busySeconds() - busy - (ownSeconds() - own);
            return Math.max(0, others / ((System.nanoTime() - began) / 1e9));
        }
    }
}
