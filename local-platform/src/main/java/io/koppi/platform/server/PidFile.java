package io.koppi.platform.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers a process by its id and its start: ids are given again after a restart of the machine, and we never kill a stranger. */
public final class PidFile {
    /** The start is counted from the machine's boot, which the clock's corrections move. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private PidFile() {}

    public static void write(Path file, ProcessHandle process) {
        String start = process.info().startInstant().map(Instant::toString).orElse("");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, List.of(Long.toString(process.pid()), start));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it is the one that was remembered and still runs. */
    public static Optional<ProcessHandle> alive(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 2) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedAt(process, lines.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean startedAt(ProcessHandle process, String start) {
        Optional<Instant> now = process.info().startInstant();
        if (start.isEmpty() || now.isEmpty()) {
            return start.isEmpty() && now.isEmpty();
        }
        return Duration.between(Instant.parse(start), now.get()).abs().compareTo(TOLERANCE) <= 0;
    }
}
