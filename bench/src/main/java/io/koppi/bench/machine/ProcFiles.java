package io.koppi.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux tells in {@code /proc}; on another system nothing. */
final class ProcFiles {
    static final boolean THERE = Files.isReadable(Path.of("/proc/stat"));
    private static final double TICKS_PER_SECOND = 100;
    /** user, nice, system, then after idle and iowait: irq, softirq. */
    private static final List<Integer> BUSY = List.of(1, 2, 3, 6, 7);
    /** Of what follows the name in a process's stat: utime, stime and those of the children that ended. */
    private static final List<Integer> OWN = List.of(11, 12, 13, 14);

    private ProcFiles() {}

    /** Seconds the machine's cores have worked. */
    static double busySeconds() {
        return sum(read(Path.of("/proc/stat")).lines().findFirst().orElseThrow().split(" +", -1), BUSY);
    }

    /** Seconds the process, its children that ended, and all below it have worked. */
    static double treeSeconds(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToDouble(ProcFiles::ownSeconds)
                .sum();
    }

    private static double ownSeconds(ProcessHandle process) {
        String stat = read(Path.of("/proc/" + process.pid() + "/stat"));
        return stat.isEmpty()
                ? 0
                : sum(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1), OWN);
    }

    private static double sum(String[] fields, List<Integer> which) {
        return which.stream().mapToLong(field -> Long.parseLong(fields[field])).sum() / TICKS_PER_SECOND;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            if (Files.exists(file)) {
                throw new UncheckedIOException(e);
            }
            // The process ended; what it used is by now counted with its parent.
            return "";
        }
    }
}
