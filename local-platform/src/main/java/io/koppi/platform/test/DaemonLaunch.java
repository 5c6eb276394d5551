package io.koppi.platform.test;

import io.koppi.platform.server.Jvm;
import io.koppi.platform.server.Launch;
import io.koppi.platform.server.ProjectFiles;
import io.koppi.platform.server.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the daemon so that it outlives this JVM and is not reached by the terminal's Ctrl-C. */
final class DaemonLaunch {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private DaemonLaunch() {}

    /** Returns when the daemon has written its record; the caller holds the lock, so there is only one. */
    static void start(ProjectFiles files) {
        Path home = TestPlatform.home(files);
        try {
            Files.deleteIfExists(DaemonRecord.file(home));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        command.add(Jvm.java());
        command.addAll(Jvm.small(64).flags());
        command.addAll(List.of("-cp", classPath(home).toString(), TestDaemon.class.getName()));
        command.add(files.root().toString());
        Launch launch = new Launch(command, Map.of(), home, home.resolve("log/daemon.log"));
        Process process = launch.start();
        Waiting.until(
                () -> Files.exists(DaemonRecord.file(home)) || !process.isAlive(),
                Duration.ofMillis(50),
                Duration.ofMinutes(2));
        if (!Files.exists(DaemonRecord.file(home))) {
            throw new IllegalStateException("The test daemon did not start, see " + launch.log());
        }
    }

    /** A copy: a build may replace the jar under the running daemon. */
    private static Path classPath(Path home) {
        try {
            Path self = Path.of(TestDaemon.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(self)) {
                return self;
            }
            return Files.copy(self, home.resolve("daemon.jar"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
