package io.koppi.platform.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keycloak in a database of the platform's Postgres, with the realm of {@code deploy/keycloak} imported at its first start. The
 * distribution is built for that once; the database keeps the realm, so later starts are quick.
 */
public final class KeycloakServer implements Server {
    public static final String ADMIN = "koppi-admin";
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** Where it listens, its database, and the secrets that the realm file leaves open, by the name it calls them. */
    public record Settings(
            int port,
            int managementPort,
            String databaseUrl,
            String databasePassword,
            String adminPassword,
            Map<String, String> realm) {
        public Settings {
            realm = Map.copyOf(realm);
        }
    }

    private final ProjectFiles files;
    private final Path home;
    private final Settings settings;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(LOOK).build();

    public KeycloakServer(ProjectFiles files, Path home, Settings settings) {
        this.files = files;
        this.home = home;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "keycloak";
    }

    @Override
    public int port() {
        return settings.port();
    }

    @Override
    public void prepare() {
        Path dist = files.dist("keycloak");
        try (ProcessLock _ = ProcessLock.take(dist.resolveSibling("keycloak.lock"))) {
            Path built = dist.resolve("koppi-built");
            if (!Files.exists(built)) {
                script("build", "--db=postgres", "--features=organization", "--health-enabled=true")
                        .run();
                Files.createFile(built);
            }
            Files.createDirectories(files.state().resolve("cache"));
            Files.createDirectories(dist.resolve("data/import"));
            Files.copy(
                    files.root().resolve("deploy/keycloak/realm.json"),
                    dist.resolve("data/import/koppi-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare Keycloak", e);
        }
    }

    @Override
    public Launch launch() {
        return script(
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-port=" + settings.managementPort(),
                "--hostname-strict=false",
                "--cache=local",
                "--log-level=warn",
                "--db-url=" + settings.databaseUrl(),
                "--db-username=keycloak",
                "--db-pool-max-size=20");
    }

    @Override
    public boolean ready() {
        URI health = URI.create("http://127.0.0.1:" + settings.managementPort() + "/health/ready");
        try {
            HttpRequest ask = HttpRequest.newBuilder(health).timeout(LOOK).build();
            return http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Launch script(String verb, String... options) {
        List<String> command = new java.util.ArrayList<>(
                List.of("sh", files.dist("keycloak").resolve("bin/kc.sh").toString(), verb));
        command.addAll(List.of(options));
        return new Launch(command, environment(verb), home, home.resolve("log/keycloak.log"));
    }

    private Map<String, String> environment(String verb) {
        Map<String, String> environment = new HashMap<>(settings.realm());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("KC_DB_PASSWORD", settings.databasePassword());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
        Path cache = files.state().resolve("cache/keycloak-" + ProjectFiles.version("keycloak") + ".aot");
        Jvm jvm = new Jvm(384);
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m");
        environment.put("JAVA_OPTS_APPEND", String.join(" ", verb.equals("start") ? jvm.flags(cache) : jvm.flags()));
        return environment;
    }
}
