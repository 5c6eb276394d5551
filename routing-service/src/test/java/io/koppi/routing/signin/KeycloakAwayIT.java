package io.koppi.routing.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.routing.TestTenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
@WithTestResource(KeycloakDoor.class)
class KeycloakAwayIT {
    private static final String PASSWORD = "a first password";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @ConfigProperty(name = "quarkus.rest-client.keycloak.url")
    URI door;

    @ConfigProperty(name = "koppi.keycloak.url")
    URI keycloak;

    @Inject
    DataSource database;

    @Test
    void aMemberIsSavedWhileKeycloakIsAwayAndSignsInOnceItIsBack() throws IOException {
        TestTenant tenant = new TestTenant();
        Map<String, Object> member = TestTenant.memberBody(Map.of("initialPassword", PASSWORD));

        tenant.put("members", UUID.randomUUID(), member).statusCode(204);

        await().atMost(PATIENCE).until(() -> attempts(tenant.id) >= 2);
        assertThat(signIn(tenant)).isEqualTo("pending");

        KeycloakDoor.open(door, keycloak);

        await().atMost(PATIENCE).until(() -> signIn(tenant), "ready"::equals);
        given().formParams(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "koppi-test",
                        "username",
                        String.valueOf(member.get("email")),
                        "password",
                        PASSWORD))
                .post(keycloak + "/realms/koppi/protocol/openid-connect/token")
                .then()
                .statusCode(200);
    }

    private static String signIn(TestTenant tenant) {
        return tenant.asOperator().get("/directory/members").jsonPath().getString("items[0].signIn");
    }

    /** How often Keycloak was tried in vain for the tenant's least tried wish. */
    private long attempts(UUID tenantId) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('koppi.tenant', '" + tenantId + "', false)");
            try (ResultSet tried = statement.executeQuery("select min(attempts) from provisioning")) {
                tried.next();
                return tried.getLong(1);
            } finally {
                statement.execute("reset koppi.tenant");
            }
        }
    }
}
