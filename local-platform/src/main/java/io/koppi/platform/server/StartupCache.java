package io.koppi.platform.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM's ahead-of-time cache, which spares most of the work of a start. The first run records what it needed, when it ends by
 * itself or is asked to; from that the cache is assembled later, by a process of its own. Flags and class path of all three must be
 * the same, or the JVM silently goes without; how far it compiles may differ.
 */
public record StartupCache(Path file) {
    /** How the file ends that a run leaves and a cache is made from. */
    public static final String RECORD = ".record";

    private static final int LAST = 19;
    private static final List<String> QUIET = List.of("-Xlog:aot=off", "-Xlog:cds=off");

    List<String> flags() {
        List<String> flags = new ArrayList<>(QUIET);
        if (Files.exists(file)) {
            flags.add("-XX:AOTCache=" + file);
        } else if (!Files.exists(record())) {
            makeDirectory();
            flags.addAll(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + record()));
        }
        return flags;
    }

    public boolean isThere() {
        return Files.exists(file);
    }

    /**
     * Makes the cache from what a run recorded; does nothing when there is no record, or when somebody else has just made it. A record
     * that no cache can be made from, as a killed process leaves, is thrown away: the next run makes another.
     */
    public void assemble(Launch launch) {
        if (Files.exists(record())) {
            ProcessLock.holding(beside(".lock"), () -> {
                if (Files.exists(record()) && !isThere()) {
                    make(launch);
                }
                return Files.deleteIfExists(record());
            });
        }
    }

    private void make(Launch launch) throws IOException {
        Path partial = beside(".partial");
        List<String> command = new ArrayList<>();
        command.add(launch.command().getFirst());
        command.addAll(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + record(), "-XX:AOTCache=" + partial));
        command.addAll(launch.command().subList(1, launch.command().size()));
        int exit = Waiting.forExit(
                new Launch(command, launch.environment(), launch.directory(), beside(".log"), LAST).start());
        if (exit == 0 && Files.exists(partial)) {
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(partial);
    }

    public void forgetRecord() {
        try {
            Files.deleteIfExists(record());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path record() {
        return beside(RECORD);
    }

    private Path beside(String suffix) {
        return Path.of(file + suffix);
    }

    private void makeDirectory() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
