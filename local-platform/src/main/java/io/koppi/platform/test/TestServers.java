package io.koppi.platform.test;

import io.koppi.platform.server.Databases;
import java.util.UUID;

/** The servers under this JVM's tests. Containers are started only when {@code -Dkoppi.infra=containers} asks for them. */
interface TestServers {
    String brokers();

    /** Of the cluster's superuser or of {@link #database()}; both have {@link DaemonRecord#PASSWORD}. */
    String jdbcUrl(String database);

    /** Returns when Keycloak is ready with the present realm file. */
    void keycloak();

    String keycloakUrl();

    /** Starts what is not there yet, topics included, and waits meanwhile. */
    static TestServers attach() {
        return "containers".equals(System.getProperty("koppi.infra"))
                ? ContainerServers.attach()
                : TestPlatform.attach();
    }

    default Databases databases() {
        return Databases.connect(jdbcUrl("postgres"), DaemonRecord.PASSWORD);
    }

    /**
     * The name of this JVM's own database, role and consumer group; made at the first call. Quarkus may load this class several
     * times, so the name is kept among the system properties.
     */
    default String database() {
        synchronized (System.getProperties()) {
            String made = System.getProperty("koppi.test.database");
            if (made != null) {
                return made;
            }
            String name = "t_" + UUID.randomUUID().toString().replace("-", "");
            try (Databases databases = databases()) {
                databases.ensure(name, DaemonRecord.PASSWORD);
            }
            System.setProperty("koppi.test.database", name);
            return name;
        }
    }
}
