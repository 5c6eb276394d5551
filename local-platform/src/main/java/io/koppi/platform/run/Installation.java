package io.koppi.platform.run;

import io.koppi.platform.server.Databases;
import io.koppi.platform.server.KafkaServer;
import io.koppi.platform.server.KeycloakServer;
import io.koppi.platform.server.PlatformTopics;
import io.koppi.platform.server.PostgresServer;
import io.koppi.platform.server.ProjectFiles;
import io.koppi.platform.server.Server;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts this installation consists of, with their settings. */
public final class Installation {
    private static final List<String> DATABASES =
            List.of("intake", "routing", "claim", "notification", "stats", "keycloak");

    private final ProjectFiles files;
    private final PlatformPorts ports;
    private final Secrets secrets;
    private final Options options;

    public Installation(ProjectFiles files, PlatformPorts ports, Options options) {
        this.files = files;
        this.ports = ports;
        this.secrets = Secrets.of(files);
        this.options = options;
    }

    public ProjectFiles files() {
        return files;
    }

    public PlatformPorts ports() {
        return ports;
    }

    public Secrets secrets() {
        return secrets;
    }

    public Server postgres() {
        return new PostgresServer(
                files, data(), ports.of("postgres"), secrets.get("PASSWORD_POSTGRES"), PostgresServer.Durability.FULL);
    }

    public Server kafka() {
        return new KafkaServer(files, data(), ports.of("kafka"), ports.of("kafka-controller"));
    }

    /** What needs Postgres and Kafka to be there: everything else. */
    public List<Server> onTop() {
        List<Server> servers = new ArrayList<>();
        servers.add(new KeycloakServer(
                files,
                data(),
                new KeycloakServer.Settings(
                        ports.of("keycloak"),
                        ports.of("keycloak-management"),
                        jdbcUrl("keycloak"),
                        secrets.get("PASSWORD_KEYCLOAK"),
                        secrets.get("PASSWORD_KEYCLOAK_ADMIN"),
                        Map.of(
                                "KOPPI_GATEWAY_CLIENT_SECRET", secrets.get("KOPPI_GATEWAY_CLIENT_SECRET"),
                                "KOPPI_OPERATOR_CLIENT_SECRET", secrets.get("KOPPI_OPERATOR_CLIENT_SECRET"),
                                "KOPPI_PROVISIONER_CLIENT_SECRET", secrets.get("KOPPI_PROVISIONER_CLIENT_SECRET"),
                                "KOPPI_PUBLIC_URL", publicUrl()))));
        if (options.only().isEmpty()) {
            servers.add(new SimulatorServer(files, ports));
        }
        ServiceSettings settings = new ServiceSettings(this);
        for (String service : ServiceSettings.SERVICES) {
            for (int number = 1; number <= instances(service); number++) {
                servers.add(new QuarkusService(files, settings.of(service, number)));
            }
        }
        return List.copyOf(servers);
    }

    /** Databases with their owners, and topics. Does nothing to those that are there. */
    public void furnish() {
        try (Databases databases = Databases.connect(jdbcUrl("postgres"), secrets.get("PASSWORD_POSTGRES"))) {
            DATABASES.forEach(name -> databases.ensure(name, secrets.get("PASSWORD_" + name.toUpperCase(Locale.ROOT))));
        }
        PlatformTopics.create("127.0.0.1:" + ports.of("kafka"));
    }

    public String publicUrl() {
        return "http://localhost:" + ports.of("gateway");
    }

    public String keycloakUrl() {
        return "http://localhost:" + ports.of("keycloak");
    }

    /** Where each instance of the service listens, the first one first. */
    List<String> addresses(String service) {
        List<String> addresses = new ArrayList<>();
        for (int number = 1; number <= options.replicas().getOrDefault(service, 1); number++) {
            addresses.add("http://127.0.0.1:" + portOf(service, number));
        }
        return List.copyOf(addresses);
    }

    private int instances(String service) {
        boolean wanted = options.only().isEmpty() || options.only().contains(service);
        return wanted ? options.replicas().getOrDefault(service, 1) : 0;
    }

    /** Replicas listen a hundred above the one before: 8083, 8183, 8283. */
    int portOf(String service, int number) {
        return ports.of(service) + 100 * (number - 1);
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.of("postgres") + "/" + database;
    }

    private Path data() {
        return files.home().resolve("data");
    }
}
