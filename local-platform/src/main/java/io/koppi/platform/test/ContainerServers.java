package io.koppi.platform.test;

import io.koppi.platform.server.KeycloakServer;
import io.koppi.platform.server.PlatformTopics;
import io.koppi.platform.server.ProjectFiles;
import java.util.function.Function;
import java.util.function.Supplier;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.MountableFile;

/**
 * The images of docker-compose.yml, one container each for this JVM; Testcontainers removes them when it ends. Where they are
 * reached is kept among the system properties, because Quarkus may load this class several times.
 */
final class ContainerServers implements TestServers {
    private static final int KEYCLOAK = 8080;
    private static final int KEYCLOAK_HEALTH = 9000;
    private static final int POSTGRES = 5432;

    private final ProjectFiles files = ProjectFiles.find();

    private ContainerServers() {}

    static TestServers attach() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException(
                    "-Dkoppi.infra=containers needs an engine for containers, and Testcontainers finds"
                            + " none. Start one, or leave the property out: then the servers run as processes.");
        }
        ContainerServers servers = new ContainerServers();
        PlatformTopics.create(servers.brokers());
        return servers;
    }

    static String postgresImage() {
        return "postgres:" + ProjectFiles.version("postgres").replaceFirst("\\..*", "");
    }

    static String kafkaImage() {
        return "apache/kafka:" + ProjectFiles.version("kafka");
    }

    static String keycloakImage() {
        return "quay.io/keycloak/keycloak:" + ProjectFiles.version("keycloak");
    }

    @Override
    public String brokers() {
        return started(
                "kafka",
                () -> new KafkaContainer(kafkaImage()).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
                KafkaContainer::getBootstrapServers);
    }

    @Override
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + started("postgres", ContainerServers::postgres, address(POSTGRES)) + "/"
                + database;
    }

    @Override
    public void keycloak() {
        keycloakUrl();
    }

    /** A container's address is known when it runs, so here Keycloak is started for every test JVM. */
    @Override
    public String keycloakUrl() {
        return "http://" + started("keycloak", this::keycloakContainer, address(KEYCLOAK));
    }

    /** Without fsync, like the processes: what a crash leaves behind is thrown away. */
    private static GenericContainer<?> postgres() {
        return new GenericContainer<>(postgresImage())
                .withEnv("POSTGRES_PASSWORD", DaemonRecord.PASSWORD)
                .withCommand("postgres", "-c", "max_connections=400", "-c", "fsync=off")
                .withExposedPorts(POSTGRES)
                // The first time is the server that the image sets the database up with.
                .waitingFor(Wait.forLogMessage(".*ready to accept connections.*", 2));
    }

    private GenericContainer<?> keycloakContainer() {
        return new GenericContainer<>(keycloakImage())
                .withCommand("start-dev", "--import-realm", "--features=organization", "--health-enabled=true")
                .withEnv("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakServer.ADMIN)
                .withEnv("KC_BOOTSTRAP_ADMIN_PASSWORD", DaemonRecord.PASSWORD)
                .withEnv(DaemonRecord.REALM)
                .withCopyFileToContainer(project("deploy/keycloak/realm.json"), "/opt/keycloak/data/import/realm.json")
                .withCopyFileToContainer(project("deploy/keycloak/themes/koppi"), "/opt/keycloak/themes/koppi")
                .withExposedPorts(KEYCLOAK, KEYCLOAK_HEALTH)
                .waitingFor(Wait.forHttp("/health/ready").forPort(KEYCLOAK_HEALTH));
    }

    private MountableFile project(String path) {
        return MountableFile.forHostPath(files.root().resolve(path));
    }

    private static Function<GenericContainer<?>, String> address(int port) {
        return container -> container.getHost() + ":" + container.getMappedPort(port);
    }

    private static <C extends GenericContainer<?>> String started(
            String name, Supplier<C> container, Function<? super C, String> address) {
        String property = "koppi.test.container." + name;
        synchronized (System.getProperties()) {
            String present = System.getProperty(property);
            if (present != null) {
                return present;
            }
            C fresh = container.get();
            fresh.start();
            System.setProperty(property, address.apply(fresh));
            return System.getProperty(property);
        }
    }
}
