package io.koppi.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadWithdrawn;
import io.koppi.contracts.claim.WithdrawalRefused;
import io.koppi.contracts.intake.ContactWithdrawn;
import io.koppi.intake.Company;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Stored;
import io.koppi.platform.test.EventPeer.Heard;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class UndoIT {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String WITHDRAWN = "intake.contact-withdrawn.v1";
    private static final String SEIZE =
            "update import_batch set lease = uuidv7(), lease_until = now() + interval '2 seconds'"
                    + " where tenant_id = ? and state = 'undoing' and undo_rows between 1 and 5000";
    private static final byte[] WITH_A_HOLE = """
            Nimi;Puhelin
            Aino;0400001001
            Eero;soittakaa
            Olli;0400001003
            Siru;0400001004
            """.getBytes(UTF_8);

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void whatNobodyTouchedGoesAndTheRestIsKeptAsTheAnswersCome() {
        try (Company company = new Company(brokers)) {
            Lists lists = Lists.of(company, "{}");
            String id =
                    lists.imported(WITH_A_HOLE, Map.of(), "{}", Company.SOON).getString("id");
            List<UUID> contacts = contacts(lists, id);
            String ledger = ledger(lists);

            assertThat(undo(lists, id)).isEqualTo(202);

            contacts.forEach(contact -> assertThat(asked(company, contact)).isEqualTo(1));
            ContactWithdrawn word = company.peer
                    .about(contacts.getFirst(), Topics.INTAKE)
                    .getLast()
                    .as(ContactWithdrawn.class);
            assertThat(word.channelId()).isEqualTo(lists.channelId());
            assertThat(word.reason()).isEqualTo("import-undone");
            assertThat(word.importId()).contains(UUID.fromString(id));
            assertThat(lists.read(id).getString("state")).isEqualTo("undoing");
            gone(company, contacts.get(0));
            stays(company, contacts.get(1), "claimed");
            await().atMost(Company.SOON).untilAsserted(() -> {
                assertThat(lists.read(id).getInt("undone")).isEqualTo(1);
                assertThat(lists.read(id).getInt("keptByUndo")).isEqualTo(1);
            });
            assertThat(lists.read(id).getString("state")).isEqualTo("undoing");
            stays(company, contacts.get(2), "touched");

            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(lists.read(id).getString("state")).isEqualTo("undone"));
            assertRows(lists, id);
            assertThat(stored.contacts(company.tenantId))
                    .allMatch(contact -> contact.state().equals("processed"));
            assertThat(ledger(lists)).isEqualTo(ledger).contains("balanced:true");
        }
    }

    private static void assertRows(Lists lists, String id) {
        JsonPath rows = lists.rows(id, "");
        assertThat(rows.getList("items.outcome")).containsExactly("undone", "failed", "taken", "taken");
        assertThat(rows.getList("items.findAll { it.kept }.kept")).containsExactly("claimed", "touched");
        assertThat(lists.rows(id, "?outcome=undone").getList("items.row")).containsExactly(1);
        assertThat(lists.rows(id, "?outcome=taken").getList("items.row")).containsExactly(3, 4);
        JsonPath done = lists.read(id);
        assertThat(List.of(done.getInt("taken"), done.getInt("undone"), done.getInt("keptByUndo")))
                .containsExactly(3, 1, 2);
        assertThat(lists.operator().get("/imports").jsonPath().getList("items.undone"))
                .containsExactly(1);
    }

    @Test
    void theSameListMayComeAgainAfterwardsAndWhatStayedIsADuplicate() {
        try (Company company = new Company(brokers)) {
            Lists lists = Lists.of(company, "{}");
            String id =
                    lists.imported(WITH_A_HOLE, Map.of(), "{}", Company.SOON).getString("id");
            List<UUID> contacts = contacts(lists, id);
            undo(lists, id);
            contacts.forEach(contact -> assertThat(asked(company, contact)).isEqualTo(1));
            gone(company, contacts.get(0));
            gone(company, contacts.get(1));
            stays(company, contacts.get(2), "claimed");
            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(lists.read(id).getString("state")).isEqualTo("undone"));

            JsonPath again = lists.imported(WITH_A_HOLE, Map.of(), "{}", Company.SOON);

            assertThat(again.getInt("taken")).isEqualTo(2);
            assertThat(again.getInt("duplicates")).isEqualTo(1);
            assertThat(ledger(lists)).contains("balanced:true");
            // The second list does not own what the first one made.
            undo(lists, again.getString("id"));
            contacts(lists, again.getString("id")).forEach(contact -> asked(company, contact));
            assertThat(asked(company, contacts.get(2))).isEqualTo(1);
        }
    }

    @Test
    void askedAgainAndAgainItIsUndoneOnceAndNeverStartedAgain() {
        try (Company company = new Company(brokers)) {
            Lists lists = Lists.of(company, "{}");
            String draft = lists.uploaded(WITH_A_HOLE, Map.of());
            lists.operator()
                    .post("/imports/" + draft + "/undo")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:koppi:problem:not-started"));
            lists.start(draft, "{}").then().statusCode(202);
            lists.ended(draft, Company.SOON);
            List<UUID> contacts = contacts(lists, draft);

            assertThat(undo(lists, draft)).isEqualTo(202);
            assertThat(undo(lists, draft)).isEqualTo(202);
            contacts.forEach(contact -> asked(company, contact));
            contacts.forEach(contact -> gone(company, contact));
            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            assertThat(lists.read(draft).getString("state")).isEqualTo("undone"));
            assertThat(undo(lists, draft)).isEqualTo(202);

            assertThat(lists.start(draft, "{}").statusCode()).isEqualTo(409);
            contacts.forEach(contact -> assertThat(asked(company, contact)).isEqualTo(1));
        }
    }

    @Test
    void whileItRunsItCannotBeUndone() {
        try (Company company = new Company(brokers)) {
            Lists lists = Lists.of(company, "{}");
            String id = lists.uploaded(Lists.people(1, 6_000), Map.of());
            lists.start(id, "{}").then().statusCode(202);

            lists.operator()
                    .post("/imports/" + id + "/undo")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:koppi:problem:import-running"));

            assertThat(lists.ended(id, Duration.ofSeconds(60)).getString("state"))
                    .isEqualTo("done");
        }
    }

    @Test
    void whenSomebodyElseHadTheLeaseTheRestIsAskedAndNobodyTwice() {
        try (Company company = new Company(brokers)) {
            int rows = 6_000;
            Lists lists = Lists.of(company, "{}");
            String id = lists.imported(Lists.people(1, rows), Map.of(), "{}", Duration.ofSeconds(60))
                    .getString("id");
            // As if the replica that took the second half had died before it wrote the outcomes.
            stored.tamper(
                    "update import_row set outcome = 'duplicate' where tenant_id = ? and row_number > 3000",
                    company.tenantId);
            undo(lists, id);

            // Another replica takes it in the middle, and dies with it.
            await().atMost(Company.SOON)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> stored.tryToTamper(SEIZE, company.tenantId) == 1);

            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(stored.texts(
                                    "select count(*) from import_row where undo = 'asked' and tenant_id = ?",
                                    company.tenantId))
                            .containsExactly(String.valueOf(rows)));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(stored.rows("outbox", company.tenantId)).isZero());
            List<Heard> words = company.peer.all(Topics.INTAKE.name()).stream()
                    .filter(heard ->
                            heard.type().equals(WITHDRAWN) && heard.payload().contains(id))
                    .toList();
            assertThat(words.stream().map(Heard::eventId).distinct()).hasSize(rows);
            assertThat(words.stream().map(Heard::key).distinct()).hasSize(rows);
        }
    }

    private static int undo(Lists lists, String id) {
        return lists.operator().post("/imports/" + id + "/undo").statusCode();
    }

    private static List<UUID> contacts(Lists lists, String id) {
        return lists.rows(id, "?outcome=taken").getList("items.contactId").stream()
                .map(text -> UUID.fromString(String.valueOf(text)))
                .toList();
    }

    /** How often the contact was taken back; at least once. */
    private static long asked(Company company, UUID contact) {
        return await().atMost(Company.SOON)
                .until(
                        () -> company.peer.about(contact, Topics.INTAKE).stream()
                                .filter(heard -> heard.type().equals(WITHDRAWN))
                                .map(Heard::eventId)
                                .distinct()
                                .count(),
                        times -> times > 0);
    }

    private static void gone(Company company, UUID contact) {
        company.peer.publish(
                Topics.CLAIM,
                new LeadWithdrawn(company.tenantId, contact, UUID.randomUUID(), 1, "import-undone", NOON));
    }

    private static void stays(Company company, UUID contact, String reason) {
        company.peer.publish(
                Topics.CLAIM, new WithdrawalRefused(company.tenantId, contact, UUID.randomUUID(), reason, NOON));
    }

    private static String ledger(Lists lists) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return lists.operator()
                .get("/ledger?from=" + today.minusDays(1) + "&to=" + today.plusDays(1))
                .jsonPath()
                .getMap("")
                .toString()
                .replace("=", ":");
    }
}
