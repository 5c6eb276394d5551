package io.koppi.platform.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Real servers under a {@code @QuarkusTest}: Kafka with all topics, and a fresh Postgres database per test JVM owned by an
 * ordinary role. Topics are shared by all test JVMs, so tests use fresh ids; the consumer group is the JVM's own and starts at the
 * topics' ends. Keycloak starts when {@link Tokens} is first used, or before the service does with
 * {@code @ResourceArg(name = "keycloak", value = "true")}.
 */
public final class LocalPlatform implements QuarkusTestResourceLifecycleManager {
    private boolean keycloakFirst;

    @Override
    public void init(Map<String, String> arguments) {
        keycloakFirst = Boolean.parseBoolean(arguments.getOrDefault("keycloak", "false"));
    }

    @Override
    public Map<String, String> start() {
        TestServers servers = TestServers.attach();
        if (keycloakFirst) {
            servers.keycloak();
        }
        String database = servers.database();
        ConsumerGroups.startAtTheEnd(servers.brokers(), database);
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", servers.brokers());
        settings.put("mp.messaging.connector.smallrye-kafka.group.id", database);
        settings.put("quarkus.datasource.jdbc.url", servers.jdbcUrl(database));
        settings.put(
                "quarkus.datasource.reactive.url", servers.jdbcUrl(database).substring("jdbc:".length()));
        settings.put("quarkus.datasource.username", database);
        settings.put("quarkus.datasource.password", DaemonRecord.PASSWORD);
        settings.put("quarkus.oidc.auth-server-url", servers.keycloakUrl() + "/realms/koppi");
        settings.put("quarkus.oidc.credentials.secret", DaemonRecord.PASSWORD);
        settings.put("quarkus.oidc.token-state-manager.encryption-secret", "a-test-secret-of-thirty-two-chars");
        settings.put("koppi.keycloak.url", servers.keycloakUrl());
        settings.put("koppi.keycloak.client-secret", DaemonRecord.PASSWORD);
        settings.put("koppi.public-url", DaemonRecord.PUBLIC_URL);
        settings.put(TestKeys.PUBLIC, TestKeys.publicPem());
        settings.put(TestKeys.PRIVATE, TestKeys.privatePem());
        return settings;
    }

    @Override
    public void stop() {
        // The servers belong to every test of this JVM, and to other JVMs; the lease ends with the process.
    }
}
