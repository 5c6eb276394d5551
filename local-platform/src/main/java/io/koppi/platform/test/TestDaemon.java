package io.koppi.platform.test;

import io.koppi.platform.server.FileTree;
import io.koppi.platform.server.KafkaServer;
import io.koppi.platform.server.KeycloakServer;
import io.koppi.platform.server.Ports;
import io.koppi.platform.server.PostgresServer;
import io.koppi.platform.server.ProjectFiles;
import io.koppi.platform.server.Server;
import io.koppi.platform.server.Signals;
import io.koppi.platform.server.Waiting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs the servers that tests share, each as a process of its own, for as long as anybody holds a connection to it and a linger
 * longer. A client may send the lines
 * {@code keycloak} and {@code no-keycloak}; the answer comes when Keycloak is ready or gone. The databases live without fsync:
 * what a crash leaves behind is thrown away at the next start.
 */
public final class TestDaemon {
    static final Duration LINGER = Duration.ofMinutes(3);

    private final ProjectFiles files;
    private final DaemonRecord daemon;
    private final List<Process> processes = new ArrayList<>();
    private final AtomicInteger leases = new AtomicInteger();
    private final AtomicLong idleSince = new AtomicLong(System.nanoTime());
    private Optional<Process> keycloak = Optional.empty();

    private TestDaemon(ProjectFiles files, DaemonRecord daemon) {
        this.files = files;
        this.daemon = daemon;
    }

    public static void main(String[] args) throws IOException {
        ProjectFiles files = new ProjectFiles(Path.of(args[0]));
        ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        List<Integer> ports = Ports.free(5);
        DaemonRecord daemon = DaemonRecord.fresh(door.getLocalPort(), ports);
        TestDaemon it = new TestDaemon(files, daemon);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(it::stop));
        try {
            it.start();
            daemon.write(TestPlatform.home(files));
            it.serve(door);
        } finally {
            System.exit(0);
        }
    }

    private void start() {
        Path home = TestPlatform.home(files);
        Leftovers.remove(home);
        Thread kafka = Thread.ofPlatform().start(() -> run(kafka(home)));
        run(postgres(home));
        try {
            kafka.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (processes.size() != 2) {
            throw new IllegalStateException("Kafka did not start");
        }
    }

    private Server postgres(Path home) {
        return new PostgresServer(
                files, home, daemon.postgresPort(), DaemonRecord.PASSWORD, PostgresServer.Durability.NONE);
    }

    private Server kafka(Path home) {
        FileTree.delete(home.resolve("kafka"));
        return new KafkaServer(files, home, daemon.kafkaPort(), daemon.kafkaControllerPort());
    }

    private Process run(Server server) {
        Process process = server.startAndWait();
        synchronized (processes) {
            processes.add(process);
            Leftovers.remember(TestPlatform.home(files), server.name(), process.toHandle());
        }
        return process;
    }

    private void serve(ServerSocket door) {
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try {
                    Socket lease = door.accept();
                    leases.incrementAndGet();
                    Thread.ofPlatform().daemon().start(() -> hold(lease));
                } catch (IOException e) {
                    throw new IllegalStateException("The door broke", e);
                }
            }
        });
        while (leases.get() > 0 || System.nanoTime() - idleSince.get() < LINGER.toNanos()) {
            Waiting.pause(Duration.ofMillis(500));
            if (processes.stream().anyMatch(process -> !process.isAlive())) {
                throw new IllegalStateException("A server ended by itself");
            }
        }
    }

    /** One client: until it hangs up, which its death does too. */
    private void hold(Socket lease) {
        try (lease;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(lease.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(lease.getOutputStream(), true, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.println(answer(line));
            }
        } catch (IOException e) {
            System.err.println("A client left: " + e.getMessage());
        } finally {
            if (leases.decrementAndGet() == 0) {
                idleSince.set(System.nanoTime());
            }
        }
    }

    private String answer(String request) {
        try {
            return switch (request) {
                case "keycloak" -> startKeycloak();
                case "no-keycloak" -> stopKeycloak();
                default -> "unknown request";
            };
        } catch (IllegalStateException e) {
            return "failed: " + e.getMessage();
        }
    }

    /** The database is the client's to create: this process has no driver. */
    private synchronized String startKeycloak() {
        if (keycloak.isEmpty()) {
            keycloak = Optional.of(run(new KeycloakServer(files, TestPlatform.home(files), daemon.keycloak())));
        }
        return "done";
    }

    private synchronized String stopKeycloak() {
        keycloak.ifPresent(process -> {
            synchronized (processes) {
                processes.remove(process);
            }
            end(process);
        });
        keycloak = Optional.empty();
        return "done";
    }

    private void stop() {
        Path home = TestPlatform.home(files);
        try {
            Files.deleteIfExists(DaemonRecord.file(home));
        } catch (IOException e) {
            System.err.println("The record stays: " + e.getMessage());
        }
        // In reverse: Keycloak still writes into Postgres while it stops.
        processes.reversed().forEach(TestDaemon::end);
        Leftovers.forget(home);
        Server kafka = new KafkaServer(files, home, daemon.kafkaPort(), daemon.kafkaControllerPort());
        Server keycloakServer = new KeycloakServer(files, home, daemon.keycloak());
        for (Server server : List.of(kafka, keycloakServer)) {
            server.startupCache().ifPresent(cache -> cache.assemble(server.launch()));
        }
    }

    /** An interrupt is Postgres' fast shutdown, and the JVMs take it for a request to end. */
    private static void end(Process process) {
        Signals.send("INT", process.toHandle());
        if (!Waiting.until(() -> !process.isAlive(), Duration.ofMillis(100), Duration.ofSeconds(90))) {
            process.destroyForcibly();
        }
    }
}
