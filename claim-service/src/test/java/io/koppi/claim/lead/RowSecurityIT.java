package io.koppi.claim.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.koppi.claim.Company;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class RowSecurityIT {
    private static final List<String> TABLES =
            List.of("lead", "lead_customer", "timeline_entry", "claim_attempt", "lead_pass");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    DataSource database;

    @Test
    void queryThatForgotToAskForItsTenantSeesNothingAndWritesNothing() throws SQLException {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            UUID lead = company.lead(turku, ana);
            company.as(ana)
                    .body("{\"reason\":\"busy\"}")
                    .post("/leads/" + lead + "/pass")
                    .then()
                    .statusCode(204);
            company.as(ana).post("/leads/" + lead + "/claim").then().statusCode(200);

            for (String table : TABLES) {
                assertThat(rows(table, "")).as("%s without a tenant", table).isZero();
                assertThat(rows(table, UUID.randomUUID().toString()))
                        .as("%s of a stranger", table)
                        .isZero();
                assertThat(rows(table, company.tenantId.toString()))
                        .as("%s of its tenant", table)
                        .isPositive();
            }
            assertThatThrownBy(() -> insertPass(UUID.randomUUID(), company.tenantId))
                    .hasMessageContaining("row-level security");
        }
    }

    private int rows(String table, String tenant) throws SQLException {
        try (Connection connection = as(tenant);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            int rows = count.getInt(1);
            connection.rollback();
            return rows;
        }
    }

    private void insertPass(UUID caller, UUID tenant) throws SQLException {
        try (Connection connection = as(caller.toString());
                PreparedStatement insert = connection.prepareStatement(
                        "insert into lead_pass"
                                + " (lead_id, round, member_id, tenant_id, reason, passed_at) values (?, 1, ?, ?, 'busy', now())")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, UUID.randomUUID());
            insert.setObject(3, tenant);
            try {
                insert.executeUpdate();
            } finally {
                connection.rollback();
            }
        }
    }

    /** Tells the tenant as a service does, for one transaction. */
    private Connection as(String tenant) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement set = connection.prepareStatement("select set_config('koppi.tenant', ?, true)")) {
            set.setString(1, tenant);
            set.execute();
        }
        return connection;
    }
}
