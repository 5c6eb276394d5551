package io.koppi.platform.server;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keycloak in a database of the platform's Postgres, with the realm of {@code deploy/keycloak} imported at its first start, and in the
 * look of the theme beside it. The distribution is built for that once; the database keeps the realm, so later starts are quick.
 */
public final class KeycloakServer implements Server {
    public static final String ADMIN = "koppi-admin";
    private static final Jvm JVM = Jvm.small(384);

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
        ProcessLock.holding(dist.resolveSibling("keycloak.lock"), () -> {
            Path built = dist.resolve("koppi-built");
            if (!Files.exists(built)) {
                run(JVM.flags(), "build", "--db=postgres", "--features=organization", "--health-enabled=true")
                        .run();
                Files.createFile(built);
            }
            Files.createDirectories(dist.resolve("data/import"));
            Files.copy(
                    files.root().resolve("deploy/keycloak/realm.json"),
                    dist.resolve("data/import/koppi-realm.json"),
                    StandardCopyOption.REPLACE_EXISTING);
            return built;
        });
    }

    @Override
    public Launch launch() {
        return run(
                JVM.flags(cache()),
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-port=" + settings.managementPort(),
                "--hostname-strict=false",
                "--cache=local",
                "--spi-theme--folder--dir=" + files.root().resolve("deploy/keycloak/themes"),
                "--log-level=warn",
                "--db-url=" + settings.databaseUrl(),
                "--db-username=keycloak",
                "--db-pool-max-size=20");
    }

    @Override
    public boolean ready() {
        return HttpProbe.answers(URI.create("http://127.0.0.1:" + settings.managementPort() + "/health/ready"));
    }

    /** What {@code kc.sh} runs; the script would stay as the parent and leave an orphan when it is killed. */
    private Launch run(List<String> jvmFlags, String verb, String... options) {
        Path dist = files.dist("keycloak");
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(jvmFlags);
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US"));
        command.add("-Dkc.home.dir=" + dist.resolve("bin/.."));
        command.add("-Djboss.server.config.dir=" + dist.resolve("bin/../conf"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dpicocli.disable.closures=true");
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.addAll(List.of("-cp", dist.resolve("bin/../lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.add(verb);
        command.addAll(List.of(options));
        return new Launch(command, environment(), home, home.resolve("log/keycloak.log"));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(settings.realm());
        environment.put("KC_DB_PASSWORD", settings.databasePassword());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
        return environment;
    }

    @Override
    public Optional<StartupCache> startupCache() {
        return Optional.of(cache());
    }

    private StartupCache cache() {
        return new StartupCache(files.state().resolve("cache/keycloak-" + ProjectFiles.version("keycloak") + ".aot"));
    }
}
