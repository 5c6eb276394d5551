package io.koppi.platform.test;

import io.koppi.platform.server.FileTree;
import io.koppi.platform.server.PidFile;
import io.koppi.platform.server.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a killed daemon leaves behind: servers without a parent, and data written without fsync by servers that were not stopped.
 */
final class Leftovers {
    private Leftovers() {}

    static void remember(Path home, String server, ProcessHandle process) {
        PidFile.write(file(home, server), process);
    }

    /** Called when all was stopped in order: the data may be used again. */
    static void forget(Path home) {
        for (Path pidFile : pidFiles(home)) {
            try {
                Files.deleteIfExists(pidFile);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void remove(Path home) {
        List<Path> left = pidFiles(home);
        for (Path pidFile : left) {
            PidFile.alive(pidFile).ifPresent(process -> {
                process.destroyForcibly();
                Waiting.until(() -> !process.isAlive(), Duration.ofMillis(50), Duration.ofSeconds(10));
            });
        }
        if (!left.isEmpty()) {
            FileTree.delete(home.resolve("postgres"));
        }
        forget(home);
    }

    private static Path file(Path home, String server) {
        return home.resolve("pid").resolve(server);
    }

    private static List<Path> pidFiles(Path home) {
        Path directory = home.resolve("pid");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var listed = Files.list(directory)) {
            return listed.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
