package io.koppi.platform.run;

import io.koppi.platform.server.PidFile;
import io.koppi.platform.server.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the supervisor and the other commands tell each other through files below {@code .koppi/run}. */
public final class RunFiles {
    private final Path directory;

    public RunFiles(ProjectFiles files) {
        directory = files.home().resolve("run");
    }

    /** How far a part has come. */
    public enum Phase {
        WAITING,
        STARTING,
        READY,
        DOWN,
        FAILED,
        STOPPED
    }

    /** One part as the supervisor sees it; {@code tookMillis} is its last start, {@code starts} how often it was started. */
    public record PartState(String name, Phase phase, long tookMillis, int starts) {}

    public Path lock() {
        return directory.resolve("lock");
    }

    public Optional<ProcessHandle> supervisor() {
        return PidFile.alive(directory.resolve("pid/supervisor"));
    }

    public void supervisorIs(ProcessHandle process) {
        PidFile.write(directory.resolve("pid/supervisor"), process);
    }

    /** True from the moment the supervisor was asked to end; the parts take a while. */
    public boolean ending() {
        return Files.exists(directory.resolve("ending"));
    }

    public void endingIs(boolean ending) {
        if (ending) {
            replace(directory.resolve("ending"), "");
        } else {
            delete(directory.resolve("ending"));
        }
    }

    /** The words the present or last supervisor was started with. */
    public List<String> options() {
        return read(directory.resolve("options"))
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(text.split(" ", -1)))
                .orElse(List.of());
    }

    public void optionsAre(List<String> words) {
        replace(directory.resolve("options"), String.join(" ", words));
    }

    public Optional<ProcessHandle> process(String part) {
        return PidFile.alive(pidOf(part));
    }

    public void processIs(String part, ProcessHandle process) {
        PidFile.write(pidOf(part), process);
    }

    /** Parts whose process was once written down and not forgotten, whether it runs or not. */
    public List<String> partsWithProcess() {
        return names(directory.resolve("pid")).stream()
                .filter(name -> !name.equals("supervisor"))
                .toList();
    }

    public void forgetProcess(String part) {
        delete(pidOf(part));
    }

    public void write(PartState state) {
        replace(
                directory.resolve("state").resolve(state.name()),
                state.phase() + " " + state.tookMillis() + " " + state.starts());
    }

    public Optional<PartState> state(String part) {
        return read(directory.resolve("state").resolve(part)).map(text -> {
            List<String> fields = List.of(text.strip().split(" ", -1));
            return new PartState(
                    part, Phase.valueOf(fields.get(0)), Long.parseLong(fields.get(1)), Integer.parseInt(fields.get(2)));
        });
    }

    public void forgetStates() {
        for (String name : names(directory.resolve("state"))) {
            delete(directory.resolve("state").resolve(name));
        }
    }

    /** The part is not started again before that time. */
    public void holdUntil(String part, Instant time) {
        replace(directory.resolve("hold").resolve(part), time.toString());
    }

    /** How long the part is held from now on; zero when it is not. */
    public Duration held(String part, Instant now) {
        return read(directory.resolve("hold").resolve(part))
                .map(text -> Duration.between(now, Instant.parse(text.strip())))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private Path pidOf(String part) {
        return directory.resolve("pid").resolve(part);
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Readers see the old text or the new one, never a part of it. */
    private static void replace(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path partial = file.resolveSibling("." + file.getFileName());
            Files.writeString(partial, text);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var listed = Files.list(directory)) {
            return listed.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
