package io.koppi.bench.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.bench.platform.RunningPlatform;
import io.koppi.platform.demo.DemoSeed;
import io.koppi.platform.demo.Operator;
import io.koppi.platform.run.PlatformPorts;
import io.koppi.platform.server.PidFile;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The platform that is measured: an installation beside the developer's, on ports of its own, driven by the launcher. */
public final class OwnInstallation {
    private static final int BESIDE = 10_000;

    private final Path root;
    private final Path home;
    private final PlatformPorts ports;

    public OwnInstallation(Path root) {
        this.root = root;
        this.home = root.resolve(".koppi/bench");
        Map<String, Integer> beside = new HashMap<>();
        PlatformPorts.of(Map.of()).byName().forEach((name, port) -> beside.put(name, port + BESIDE));
        this.ports = new PlatformPorts(beside);
    }

    public RunningPlatform platform() {
        return new RunningPlatform(ports, DemoSeed.read());
    }

    /** Who hosts it, for the few minutes a token lasts. */
    public Operator operator() throws IOException {
        return new Operator(platform().at("keycloak").toString(), secret("KOPPI_OPERATOR_CLIENT_SECRET"));
    }

    public Path home() {
        return home;
    }

    public String brokers() {
        return "127.0.0.1:" + ports.of("kafka");
    }

    /** Where each of two replicas listens. */
    public List<URI> replicas(String service) {
        int port = ports.of(service);
        return List.of(URI.create("http://127.0.0.1:" + port), URI.create("http://127.0.0.1:" + (port + 100)));
    }

    public Optional<ProcessHandle> supervisor() {
        return PidFile.alive(home.resolve("run/pid/supervisor"));
    }

    /** Runs the launcher on this installation and returns what it said; fails with that when it does. */
    public String launcher(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("koppi").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().put("KOPPI_HOME", home.toString());
        builder.environment().put("KOPPI_BUILD", "no");
        ports.byName()
                .forEach((name, port) ->
                        builder.environment().put(PlatformPorts.variable(name), Integer.toString(port)));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("./koppi " + String.join(" ", words) + " failed:\n" + said);
        }
        return said;
    }

    public void down() throws IOException, InterruptedException {
        if (supervisor().isPresent()) {
            launcher("down");
        }
    }

    public String secret(String name) throws IOException {
        Properties secrets = new Properties();
        try (Reader in = Files.newBufferedReader(home.resolve("secrets/secrets.properties"))) {
            secrets.load(in);
        }
        return secrets.getProperty(name, "");
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/" + database;
    }

    /** The service's database as the service itself, across tenants. */
    public Connection open(String service) throws SQLException, IOException {
        return open(service, service);
    }

    /** Another database of the same server, as the service. */
    public Connection open(String database, String service) throws SQLException, IOException {
        Connection connection = DriverManager.getConnection(jdbcUrl(database), service, password(service));
        try (var statement = connection.createStatement()) {
            statement.execute("set koppi.tenant = '*'");
        }
        return connection;
    }

    public Connection openAsAdministrator() throws SQLException, IOException {
        return DriverManager.getConnection(jdbcUrl("postgres"), "postgres", password("postgres"));
    }

    public String password(String service) throws IOException {
        return secret("PASSWORD_" + service.toUpperCase(Locale.ROOT));
    }

    /** The first column of the first row, as a number. */
    public long count(String service, String query) throws SQLException, IOException {
        return Long.parseLong(text(service, query));
    }

    /** The first column of the first row. */
    public String text(String service, String query) throws SQLException, IOException {
        try (Connection connection = open(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
