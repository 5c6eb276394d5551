package io.koppi.routing.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.routing.TestTenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
class RowSecurityIT {
    private static final List<String> TABLES = List.of(
            "location", "team", "member", "request_type", "channel", "catch_all", "provisioning", "directory_entry");

    @Inject
    DataSource database;

    @Test
    void queryThatForgotToAskForItsTenantSeesNothingAndWritesNothing() throws SQLException {
        TestTenant tenant = new TestTenant();
        UUID turku = tenant.location("Turku");
        UUID tyres = tenant.requestType("tyres");
        UUID team = tenant.team(turku, "Sales", tyres);
        tenant.channel(Map.of("defaultLocationId", turku));
        tenant.catchAll(turku, team, tyres);
        tenant.member(Map.of("teamIds", List.of(team)));

        for (String table : TABLES) {
            assertThat(rows(table, "")).as("%s without a tenant", table).isZero();
            assertThat(rows(table, UUID.randomUUID().toString()))
                    .as("%s of a stranger", table)
                    .isZero();
            assertThat(rows(table, tenant.id.toString()))
                    .as("%s of its tenant", table)
                    .isPositive();
        }
        assertThatThrownBy(() -> moveTo(UUID.randomUUID(), tenant.id)).hasMessageContaining("row-level security");
    }

    /** A table that is added later has the wall too; the outbox and what Kafka refused of it are read across tenants, by the relay. */
    @Test
    void everyTableOfATenantsRowsIsWalled() throws SQLException {
        List<String> unwalled = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select c.relname from pg_class c"
                                + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'"
                                + " where c.relkind = 'r' and c.relname not in ('outbox', 'outbox_refused') and not (c.relrowsecurity and c.relforcerowsecurity)");
                ResultSet found = query.executeQuery()) {
            while (found.next()) {
                unwalled.add(found.getString(1));
            }
        }
        assertThat(unwalled).isEmpty();
    }

    private int rows(String table, String tenant) throws SQLException {
        try (Connection connection = as(tenant);
                PreparedStatement query = connection.prepareStatement("select count(*) from " + table);
                ResultSet count = query.executeQuery()) {
            count.next();
            int rows = count.getInt(1);
            connection.rollback();
            return rows;
        }
    }

    private void moveTo(UUID thief, UUID tenant) throws SQLException {
        try (Connection connection = as(tenant.toString());
                PreparedStatement update = connection.prepareStatement("update channel set tenant_id = ?")) {
            update.setObject(1, thief);
            try {
                update.executeUpdate();
            } finally {
                connection.rollback();
            }
        }
    }

    /** Tells the tenant as the service does, for one transaction. */
    private Connection as(String tenant) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement tell = connection.prepareStatement("select set_config('koppi.tenant', ?, true)")) {
            tell.setString(1, tenant);
            tell.execute();
        }
        return connection;
    }
}
