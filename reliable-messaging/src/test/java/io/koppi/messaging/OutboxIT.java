package io.koppi.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadTouched;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.EventPeer.Heard;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
class OutboxIT {
    private static final UUID TENANT = UUID.randomUUID();

    @Inject
    Ledger ledger;

    @Inject
    OnContext onContext;

    @Inject
    RelayConnections connections;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @ConfigProperty(name = "quarkus.datasource.username")
    String username;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void eventsOfOneSubjectArriveInTheOrderTheyWereCommitted() throws Exception {
        UUID leadId = UUID.randomUUID();
        for (int i = 0; i < 100; i++) {
            touch(leadId, "act-" + i);
        }
        try (EventPeer peer = new EventPeer(brokers)) {
            await().untilAsserted(() -> assertThat(kinds(peer, leadId))
                    .isEqualTo(IntStream.range(0, 100).mapToObj(i -> "act-" + i).toList()));
            Heard first = peer.about(leadId, Topics.CLAIM).getFirst();
            assertThat(first.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_type", "claim.lead-touched.v1")
                    .containsEntry("ce_source", "/messaging-test")
                    .containsEntry("ce_subject", leadId.toString())
                    .containsEntry("ce_tenantid", TENANT.toString());
        }
    }

    @Test
    void whatWasRolledBackIsNeverTold() throws Exception {
        UUID leadId = UUID.randomUUID();
        assertThatThrownBy(() -> onContext.run(() -> ledger.touch(TENANT, leadId, "broken", true)))
                .hasRootCauseMessage("The work broke");
        touch(leadId, "whole");

        try (EventPeer peer = new EventPeer(brokers)) {
            await().untilAsserted(() -> assertThat(kinds(peer, leadId)).containsExactly("whole"));
        }
    }

    @Test
    void relayThatLosesItsConnectionComesBackAndLosesNothing() throws Exception {
        UUID leadId = UUID.randomUUID();
        touch(leadId, "before");
        endTheRelaysConnection();
        touch(leadId, "after");

        try (EventPeer peer = new EventPeer(brokers)) {
            await().untilAsserted(() ->
                    assertThat(kinds(peer, leadId).stream().distinct()).containsExactly("before", "after"));
        }
    }

    @Test
    void onlyTheHolderOfTheLockPublishes() throws Exception {
        UUID leadId = UUID.randomUUID();
        AtomicInteger told = new AtomicInteger();
        try (EventPeer peer = new EventPeer(brokers);
                RelayConnection _ = connections.open(told::incrementAndGet)) {
            try (var other = DriverManager.getConnection(jdbcUrl, username, password);
                    var lock = other.prepareStatement("select pg_advisory_lock(hashtext('outbox-relay'))")) {
                // Queue for the lock first: when the relay's connection ends, the lock passes to us and not back to it.
                Thread waiting = Thread.ofVirtual().start(() -> execute(lock));
                await().until(() -> waitersForTheLock() == 1);
                endTheRelaysConnection();
                waiting.join();
                await().untilAsserted(
                                () -> assertThat(told).as("the new leader").hasValue(1));
                touch(leadId, "told later");

                await().during(Duration.ofSeconds(2))
                        .untilAsserted(() -> assertThat(kinds(peer, leadId)).isEmpty());
                assertThat(told).as("one commit is told once").hasValue(2);
            }
            await().untilAsserted(() -> assertThat(kinds(peer, leadId)).containsExactly("told later"));
        }
    }

    @Test
    void whatKafkaRefusesForGoodStandsAside() throws Exception {
        UUID leadId = UUID.randomUUID();
        String narrow = "narrow-" + leadId;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers));
                EventPeer peer = new EventPeer(brokers)) {
            admin.createTopics(List.of(new NewTopic(narrow, 1, (short) 1).configs(Map.of("max.message.bytes", "1000"))))
                    .all()
                    .get();
            UUID tooLarge = insert(narrow, leadId, "{\"kind\": \"" + hex(4_000) + "\"}");
            UUID invalid = insert("no topic!", leadId, "{}");
            touch(leadId, "behind them");

            await().untilAsserted(() -> assertThat(kinds(peer, leadId)).containsExactly("behind them"));
            assertThat(refusals()).containsEntry(tooLarge, "RecordTooLargeException");
            assertThat(refusals()).containsEntry(invalid, "InvalidTopicException");
        }
    }

    /** Of random digits, which no compression makes small. */
    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private UUID insert(String topic, UUID leadId, String payload) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl, username, password);
                var insert =
                        connection.prepareStatement("insert into outbox (topic, record_key, type, tenant_id, payload)"
                                + " values (?, ?, 'claim.lead-touched.v1', ?, ?) returning event_id")) {
            insert.setString(1, topic);
            insert.setString(2, leadId.toString());
            insert.setObject(3, TENANT);
            insert.setString(4, payload);
            var rows = insert.executeQuery();
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private Map<UUID, String> refusals() throws SQLException {
        Map<UUID, String> reasons = new HashMap<>();
        try (var connection = DriverManager.getConnection(jdbcUrl, username, password);
                var rows = connection.createStatement().executeQuery("select event_id, reason from outbox_refused")) {
            while (rows.next()) {
                reasons.put(rows.getObject(1, UUID.class), rows.getString(2));
            }
        }
        return reasons;
    }

    private void touch(UUID leadId, String kind) throws Exception {
        onContext.run(() -> ledger.touch(TENANT, leadId, kind, false));
    }

    private static List<String> kinds(EventPeer peer, UUID leadId) {
        return peer.about(leadId, Topics.CLAIM).stream()
                .map(heard -> heard.as(LeadTouched.class).kind())
                .toList();
    }

    private void endTheRelaysConnection() throws SQLException {
        query("select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and granted"
                + " and database = (select oid from pg_database where datname = current_database())");
    }

    private long waitersForTheLock() throws SQLException {
        return query("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                + " and database = (select oid from pg_database where datname = current_database())");
    }

    private long query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl, username, password);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(PreparedStatement statement) {
        try {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
