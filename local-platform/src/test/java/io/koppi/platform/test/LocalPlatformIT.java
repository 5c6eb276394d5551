package io.koppi.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.contracts.Topics;
import io.koppi.contracts.stats.FiguresChanged;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LocalPlatformIT {
    private static Map<String, String> settings = Map.of();

    @BeforeAll
    static void start() {
        settings = new LocalPlatform().start();
    }

    @Test
    void theDatabaseIsEmptyAndOwnedByAnOrdinaryRole() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isFalse();
        }
    }

    @Test
    void rowLevelSecurityHoldsForTheOwner() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table walled (tenant_id text)");
            statement.execute("alter table walled enable row level security");
            statement.execute("alter table walled force row level security");
            statement.execute(
                    "create policy tenant on walled using (tenant_id = current_setting('koppi.tenant', true))");

            assertThatThrownBy(() -> statement.execute("insert into walled values ('a')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void aSecondStartInOneJvmKeepsTheDatabase() {
        assertThat(new LocalPlatform().start()).isEqualTo(settings);
    }

    @Test
    void aPublishedEventLiesTwiceUnderOneId() {
        FiguresChanged event =
                new FiguresChanged(UUID.randomUUID(), UUID.randomUUID(), Instant.parse("2026-03-02T12:00:00Z"));
        try (EventPeer peer = new EventPeer(broker())) {
            UUID id = peer.publish(Topics.STATS, event);

            assertThat(peer.about(event.subjectId(), Topics.STATS)).hasSize(2).allSatisfy(heard -> {
                assertThat(heard.eventId()).isEqualTo(id);
                assertThat(heard.as(FiguresChanged.class)).isEqualTo(event);
                assertThat(heard.headers())
                        .containsEntry("ce_tenantid", event.tenantId().toString())
                        .containsEntry("ce_subject", event.subjectId().toString())
                        .containsEntry("ce_specversion", "1.0")
                        .containsEntry("content-type", "application/json")
                        .containsKeys("ce_source", "ce_time", "traceparent");
            });
        }
    }

    @Test
    void deadLetterTopicsAreThereBeforeAnybodyWritesToThem() {
        try (EventPeer peer = new EventPeer(broker())) {
            assertThat(peer.all("claim-service.dead-letter.v1")).isNotNull();
        }
    }

    @Test
    void aMembersTokenNamesTenantAndMember() throws Exception {
        UUID tenant = UUID.randomUUID();
        UUID member = UUID.randomUUID();

        JsonNode claims = claims(Tokens.member(tenant, member));

        assertThat(claims.path("koppi_tenant").asText()).isEqualTo(tenant.toString());
        assertThat(claims.path("koppi_member").asText()).isEqualTo(member.toString());
        assertThat(claims.path("iss").asText()).isEqualTo(settings.get("quarkus.oidc.auth-server-url"));
    }

    @Test
    void theOperatorsTokenHasTheRoleAndNoTenant() throws Exception {
        JsonNode claims = claims(Tokens.operator());

        assertThat(claims.path("realm_access").path("roles"))
                .extracting(JsonNode::asText)
                .contains("operator");
        assertThat(claims.has("koppi_tenant")).isFalse();
    }

    @Test
    void aQuickLinkTokenIsNarrowedToItsLead() throws Exception {
        UUID lead = UUID.randomUUID();

        JsonNode claims = claims(Tokens.quickLink(UUID.randomUUID(), UUID.randomUUID(), lead));

        assertThat(claims.path("koppi_lead").asText()).isEqualTo(lead.toString());
        assertThat(claims.path("iss").asText()).isEqualTo("koppi-quick-link");
    }

    private static JsonNode claims(String token) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static String broker() {
        return settings.getOrDefault("kafka.bootstrap.servers", "");
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }
}
