package io.koppi.routing.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.koppi.routing.TestTenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
class ProvisioningIT {
    private static final String PASSWORD = "a first password";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String realm;

    @ConfigProperty(name = "koppi.keycloak.url")
    String keycloak;

    @ConfigProperty(name = "koppi.keycloak.client-secret")
    String provisionerSecret;

    @Inject
    DataSource database;

    /** A member as the test last wrote them. */
    private record Written(TestTenant tenant, UUID id, Map<String, Object> body) {
        static Written withPassword() {
            Written written = new Written(
                    new TestTenant(), UUID.randomUUID(), TestTenant.memberBody(Map.of("initialPassword", PASSWORD)));
            written.put();
            return written;
        }

        void change(String field, Object value) {
            body.put(field, value);
            put();
        }

        String email() {
            return String.valueOf(body.get("email"));
        }

        private void put() {
            tenant.put("members", id, body).statusCode(204);
            await().atMost(PATIENCE).until(this::signInState, "ready"::equals);
        }

        private String signInState() {
            return tenant.asOperator().get("/directory/members").jsonPath().getString("items[0].signIn");
        }
    }

    @Test
    void aNewMemberSignsInAndTheTokenSaysWhoTheyAre() {
        Written member = Written.withPassword();

        JsonPath claims = claims(signIn(member.email(), PASSWORD));
        assertThat(claims.getString("koppi_tenant"))
                .isEqualTo(member.tenant().id.toString());
        assertThat(claims.getString("koppi_member")).isEqualTo(member.id().toString());
        assertThat(membersOf(member.tenant().slug)).containsExactly(member.email());
    }

    @Test
    void aMemberWhoIsMadeInactiveCannotSignInAndIsSignedOut() {
        Written member = Written.withPassword();
        String refreshToken = signIn(member.email(), PASSWORD).jsonPath().getString("refresh_token");

        member.change("active", false);

        assertThat(signIn(member.email(), PASSWORD).statusCode()).isEqualTo(400);
        assertThat(token(Map.of(
                                "grant_type", "refresh_token",
                                "client_id", "koppi-test",
                                "refresh_token", refreshToken))
                        .statusCode())
                .isEqualTo(400);

        member.change("active", true);

        assertThat(signIn(member.email(), PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void aNewMailAddressSignsInTheSameUser() {
        Written member = Written.withPassword();
        String old = member.email();

        member.change("email", "new-" + old);

        assertThat(signIn(old, PASSWORD).statusCode()).isIn(400, 401);
        assertThat(claims(signIn(member.email(), PASSWORD)).getString("koppi_member"))
                .isEqualTo(member.id().toString());
    }

    @Test
    void aCrashAfterKeycloakWasToldRepeatsEverythingAndChangesNothing() throws SQLException {
        Written member = Written.withPassword();

        forgetWhatWasDone(member.tenant().id);
        await().atMost(PATIENCE).until(member::signInState, "ready"::equals);

        assertThat(signIn(member.email(), PASSWORD).statusCode()).isEqualTo(200);
        assertThat(membersOf(member.tenant().slug)).containsExactly(member.email());
    }

    @Test
    void anInitialPasswordIsForgottenOnceItIsSet() throws SQLException {
        Written member = Written.withPassword();

        assertThat(passwordsKept(member.tenant().id)).isZero();
    }

    @Test
    void withoutAPasswordTheFirstSignInAsksForOne() {
        TestTenant tenant = new TestTenant();
        Written member = new Written(tenant, UUID.randomUUID(), TestTenant.memberBody(Map.of()));
        member.put();

        List<String> actions =
                asProvisioner("/users?exact=true&email=" + member.email()).getList("[0].requiredActions");
        assertThat(actions).containsExactly("UPDATE_PASSWORD");
    }

    private Response signIn(String username, String password) {
        // Makes the client that takes passwords, which exists in the test realm alone.
        assertThat(Tokens.operator()).isNotEmpty();
        return token(Map.of(
                "grant_type", "password", "client_id", "koppi-test", "username", username, "password", password));
    }

    private Response token(Map<String, String> form) {
        return given().formParams(form).post(realm + "/protocol/openid-connect/token");
    }

    private static JsonPath claims(Response response) {
        String token = response.then().statusCode(200).extract().path("access_token");
        return JsonPath.from(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }

    private List<String> membersOf(String slug) {
        String organization =
                asProvisioner("/organizations?exact=true&search=" + slug).getString("[0].id");
        return asProvisioner("/organizations/" + organization + "/members").getList("email");
    }

    private JsonPath asProvisioner(String path) {
        String token = token(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "koppi-provisioner",
                        "client_secret",
                        provisionerSecret))
                .path("access_token");
        return given().auth()
                .oauth2(token)
                .get(keycloak + "/admin/realms/koppi" + path)
                .jsonPath();
    }

    private void forgetWhatWasDone(UUID tenantId) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('koppi.tenant', '" + tenantId + "', false)");
            statement.execute("update provisioning set done = 0, next_attempt_at = now()");
            statement.execute("reset koppi.tenant");
        }
    }

    private long passwordsKept(UUID tenantId) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('koppi.tenant', '" + tenantId + "', false)");
            try (ResultSet kept =
                    statement.executeQuery("select count(*) from provisioning where initial_password is not null")) {
                kept.next();
                return kept.getLong(1);
            } finally {
                statement.execute("reset koppi.tenant");
            }
        }
    }
}
