package io.koppi.platform.test;

import io.koppi.platform.server.Databases;
import io.koppi.platform.server.PlatformTopics;
import io.koppi.platform.server.ProcessLock;
import io.koppi.platform.server.ProjectFiles;
import io.koppi.platform.server.Unpacking;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** This test JVM's hold on the shared servers: it keeps them alive until the JVM ends. */
final class TestPlatform implements TestServers {
    /** One per class loader, each with a lease of its own; no system property, because Narayana stumbles over values that are no text. */
    private static @Nullable TestPlatform attached;

    private final ProjectFiles files;
    private final DaemonRecord daemon;
    private final Socket lease;

    private TestPlatform(ProjectFiles files, DaemonRecord daemon, Socket lease) {
        this.files = files;
        this.daemon = daemon;
        this.lease = lease;
    }

    static Path home(ProjectFiles files) {
        return files.state().resolve("test");
    }

    /** Starts the servers when nobody has yet; waits meanwhile. */
    static TestPlatform attach() {
        synchronized (System.getProperties()) {
            ProjectFiles files = ProjectFiles.find();
            if (attached != null) {
                return attached;
            }
            new Unpacking(files).unpackAll();
            return ProcessLock.holding(home(files).resolve("lock"), () -> {
                TestPlatform platform = connect(files).orElseGet(() -> launch(files));
                attached = platform;
                PlatformTopics.create(platform.daemon.brokers());
                return platform;
            });
        }
    }

    @Override
    public String brokers() {
        return daemon.brokers();
    }

    @Override
    public String jdbcUrl(String database) {
        return daemon.jdbcUrl(database);
    }

    @Override
    public String keycloakUrl() {
        return daemon.keycloakUrl();
    }

    /** A realm of an older file is thrown away with its users. */
    @Override
    public void keycloak() {
        String wanted = RealmFile.fingerprint(files);
        ProcessLock.holding(home(files).resolve("lock"), () -> {
            try (Databases databases = databases()) {
                if (!databases.note("keycloak").equals(Optional.of(wanted))) {
                    request("no-keycloak");
                    databases.drop("keycloak");
                    databases.ensure("keycloak", DaemonRecord.PASSWORD);
                    databases.note("keycloak", wanted);
                }
            }
            request("keycloak");
            return wanted;
        });
    }

    private void request(String line) {
        synchronized (lease) {
            try {
                PrintWriter out = new PrintWriter(lease.getOutputStream(), true, StandardCharsets.UTF_8);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(lease.getInputStream(), StandardCharsets.UTF_8));
                out.println(line);
                String answer = in.readLine();
                if (!"done".equals(answer)) {
                    throw new IllegalStateException("The test daemon answered " + line + " with: " + answer);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The test servers ended", e);
            }
        }
    }

    private static Optional<TestPlatform> connect(ProjectFiles files) {
        return DaemonRecord.read(home(files)).flatMap(daemon -> {
            try {
                Socket lease = new Socket(InetAddress.getLoopbackAddress(), daemon.door());
                return Optional.of(new TestPlatform(files, daemon, lease));
            } catch (IOException e) {
                // A record without its daemon: it was killed.
                return Optional.empty();
            }
        });
    }

    private static TestPlatform launch(ProjectFiles files) {
        DaemonLaunch.start(files);
        TestPlatform platform =
                connect(files).orElseThrow(() -> new IllegalStateException("The test daemon is gone again"));
        try (Databases databases = platform.databases()) {
            databases.namesBeginningWith("t_").forEach(databases::drop);
        }
        return platform;
    }
}
