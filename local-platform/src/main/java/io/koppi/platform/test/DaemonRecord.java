package io.koppi.platform.test;

import io.koppi.platform.server.KeycloakServer;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where a running test daemon and its servers are reached; the daemon writes it when all are ready. */
record DaemonRecord(
        int door,
        int postgresPort,
        int kafkaPort,
        int kafkaControllerPort,
        int keycloakPort,
        int keycloakManagementPort) {

    /** Only reachable from this machine, and only test data behind it. */
    static final String PASSWORD = "test-only";

    static final String PUBLIC_URL = "http://localhost:8080";

    /** What the realm file leaves open. */
    static final Map<String, String> REALM = Map.of(
            "KOPPI_GATEWAY_CLIENT_SECRET", PASSWORD,
            "KOPPI_OPERATOR_CLIENT_SECRET", PASSWORD,
            "KOPPI_PROVISIONER_CLIENT_SECRET", PASSWORD,
            "KOPPI_PUBLIC_URL", PUBLIC_URL);

    static DaemonRecord fresh(int door, List<Integer> ports) {
        return new DaemonRecord(door, ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
    }

    static Path file(Path home) {
        return home.resolve("daemon.properties");
    }

    static Optional<DaemonRecord> read(Path home) {
        if (!Files.exists(file(home))) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file(home))) {
            kept.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new DaemonRecord(
                port(kept, "door"),
                port(kept, "postgres"),
                port(kept, "kafka"),
                port(kept, "kafka-controller"),
                port(kept, "keycloak"),
                port(kept, "keycloak-management")));
    }

    /** Readers see the whole record or none. */
    void write(Path home) {
        Properties kept = new Properties();
        kept.setProperty("door", Integer.toString(door));
        kept.setProperty("postgres", Integer.toString(postgresPort));
        kept.setProperty("kafka", Integer.toString(kafkaPort));
        kept.setProperty("kafka-controller", Integer.toString(kafkaControllerPort));
        kept.setProperty("keycloak", Integer.toString(keycloakPort));
        kept.setProperty("keycloak-management", Integer.toString(keycloakManagementPort));
        Path partial = home.resolve("daemon.properties.partial");
        try {
            try (Writer out = Files.newBufferedWriter(partial)) {
                kept.store(out, null);
            }
            Files.move(partial, file(home), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database;
    }

    String brokers() {
        return "127.0.0.1:" + kafkaPort;
    }

    String keycloakUrl() {
        return "http://127.0.0.1:" + keycloakPort;
    }

    KeycloakServer.Settings keycloak() {
        return new KeycloakServer.Settings(
                keycloakPort, keycloakManagementPort, jdbcUrl("keycloak"), PASSWORD, PASSWORD, REALM);
    }

    private static int port(Properties kept, String name) {
        return Integer.parseInt(kept.getProperty(name));
    }
}
