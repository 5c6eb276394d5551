package io.koppi.platform.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Proportional set size, in which shared pages count once in all: the honest figure for many processes of one program. Linux only. */
final class Memory {
    private static final String PSS = "Pss:";

    private Memory() {}

    /** Kilobytes of the process and its children, for Postgres has many; the supervisor's children count for themselves. */
    static OptionalLong ofTree(ProcessHandle process) {
        boolean supervisor = process.equals(ProcessHandle.current())
                || process.info().commandLine().orElse("").contains(" supervise");
        Stream<ProcessHandle> all =
                supervisor ? Stream.of(process) : Stream.concat(Stream.of(process), process.descendants());
        return all.map(Memory::of)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .reduce(Long::sum);
    }

    private static OptionalLong of(ProcessHandle process) {
        Path rollup = Path.of("/proc/" + process.pid() + "/smaps_rollup");
        try {
            if (!Files.isReadable(rollup)) {
                return OptionalLong.empty();
            }
            return Files.readAllLines(rollup).stream()
                    .filter(line -> line.startsWith(PSS))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            // It ended while we looked.
            return OptionalLong.empty();
        }
    }
}
