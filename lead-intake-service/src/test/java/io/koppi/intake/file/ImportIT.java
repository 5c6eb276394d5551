package io.koppi.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.contracts.Topics;
import io.koppi.intake.Company;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Samples;
import io.koppi.intake.Stored;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class ImportIT {
    private static final String MIXED = """
            Nimi;Puhelin;Sähköposti;Väri;Suostumus
            Aino;0400001001;;sininen;kyllä
            Eero;3,584E+11;;;
            Siru;soittakaa;;;
            Olli;;;punainen;ei
            ;;;;
            Kerttu;;kerttu@example.fi;"=HYPERLINK(""http://x"")";
            """;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Samples samples;

    @Inject
    Stored stored;

    @Inject
    DataSource database;

    @Test
    void anUploadIsADraftThatSaysHowItWasRead() throws Exception {
        try (Company company = new Company(brokers)) {
            Lists lists = Lists.of(company, "{}");

            JsonPath draft = lists.upload(
                            samples.body("p50-fair-csv-utf8bom-semicolon-fi"), Map.of("event", "Konemessut2026"))
                    .jsonPath();

            assertThat(draft.getString("state")).isEqualTo("draft");
            assertThat(draft.getString("encoding")).isEqualTo("UTF-8");
            assertThat(draft.getString("separator")).isEqualTo(";");
            assertThat(draft.getInt("rows")).isEqualTo(2);
            assertThat(draft.getString("columns[0].header")).isEqualTo("Etunimi");
            assertThat(draft.getList("columns.target"))
                    .containsExactly(
                            "first_name",
                            "last_name",
                            "company",
                            "email",
                            "phone",
                            "town",
                            "subject",
                            "message",
                            "consent_marketing");
            assertThat(draft.getString("preview[1][1]")).isEqualTo("Äijälä");
            assertThat(stored.contacts(company.tenantId)).isEmpty();
            assertThat(lists.operator().get("/imports").jsonPath().getList("items.event"))
                    .containsExactly("Konemessut2026");
        }
    }

    @Test
    void eachRowHasItsOutcomeAndOnlyTheReachableBecomeContacts() {
        try (Company company = new Company(brokers)) {
            Lists lists = Lists.of(company, "{}");
            UUID location = company.location("Oulu");
            String id = lists.uploaded(MIXED.getBytes(UTF_8), Map.of());
            String choice = """
                    {"columns": {"3": "subject"}, "requestType": "quote", "locationId": "%s",
                     "consent": {"marketing": true}}""".formatted(location);
            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            assertThat(lists.start(id, choice).statusCode()).isEqualTo(202));

            JsonPath done = lists.ended(id, Company.SOON);
            assertThat(List.of(
                            done.getInt("rows"),
                            done.getInt("taken"),
                            done.getInt("duplicates"),
                            done.getInt("failed")))
                    .containsExactly(5, 2, 0, 3);
            JsonPath failed = lists.rows(id, "?outcome=failed");
            assertThat(failed.getList("items.row")).containsExactly(2, 3, 4);
            assertThat(failed.getList("items.problem"))
                    .containsExactly("digits-lost", "unreadable-phone-or-email", "no-way-to-reach");
            List<Stored.Contact> contacts = stored.contacts(company.tenantId);
            assertThat(contacts).hasSize(2).allMatch(contact -> contact.state().equals("processed"));
            JsonNode aino = row(contacts, 1);
            assertThat(aino.at("/vehicle_or_product/title").asText()).isEqualTo("sininen");
            assertThat(aino.at("/request_type").asText()).isEqualTo("quote");
            assertThat(aino.at("/place/location_id").asText()).isEqualTo(location.toString());
            assertThat(aino.at("/consent/contact").asBoolean()).isTrue();
            assertThat(aino.at("/consent/evidence").asText())
                    .isEqualTo("Suostumus=kyllä, consent_marketing=true (list)");
            assertThat(row(contacts, 5).at("/vehicle_or_product/title").asText())
                    .isEqualTo("=HYPERLINK(\"http://x\")");
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(
                                    company.peer.typesAbout(contacts.getFirst().id(), Topics.INTAKE))
                            .isNotEmpty());
        }
    }

    @Test
    void outcomesComeInPages() {
        try (Company company = new Company(brokers)) {
            Lists lists = Lists.of(company, "{}");
            String id = lists.imported(Lists.people(1, 25), Map.of(), "{}", Company.SOON)
                    .getString("id");

            JsonPath first = lists.rows(id, "?limit=10");
            JsonPath last = lists.rows(id, "?limit=10&after=20");

            assertThat(first.getList("items.row")).hasSize(10).endsWith(10);
            assertThat(first.getInt("next")).isEqualTo(10);
            assertThat(last.getList("items.row")).containsExactly(21, 22, 23, 24, 25);
            assertThat(last.getMap("").containsKey("next")).isFalse();
        }
    }

    @Test
    void theSameFileAgainIsAllDuplicates() {
        try (Company company = new Company(brokers)) {
            Lists lists = Lists.of(company, "{}");
            lists.imported(Lists.people(1, 30), Map.of(), "{}", Company.SOON);

            JsonPath again = lists.imported(Lists.people(1, 30), Map.of("event", "again"), "{}", Company.SOON);

            assertThat(again.getInt("duplicates")).isEqualTo(30);
            assertThat(again.getInt("taken")).isZero();
            assertThat(stored.contacts(company.tenantId)).hasSize(30);
        }
    }

    @Test
    void whenSomebodyElseHadTheLeaseTheRestGoesOnAndNothingIsLost() {
        try (Company company = new Company(brokers)) {
            int rows = 6_000;
            Lists lists = Lists.of(company, "{}");
            String id = lists.uploaded(Lists.people(1, rows), Map.of());
            lists.start(id, "{}").then().statusCode(202);

            // Another replica takes it in the middle, and dies with it.
            await().atMost(Company.SOON).pollInterval(Duration.ofMillis(10)).until(() -> seize(id) == 1);
            JsonPath done = lists.ended(id, Duration.ofSeconds(60));

            assertThat(done.getString("state")).isEqualTo("done");
            assertThat(done.getInt("taken") + done.getInt("duplicates")).isEqualTo(rows);
            assertThat(done.getInt("failed")).isZero();
            assertThat(stored.rows("import_row", company.tenantId)).isEqualTo(rows);
            assertThat(stored.contacts(company.tenantId).stream().map(Stored.Contact::externalId))
                    .hasSize(rows)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aLongListIsTakenWhole() {
        try (Company company = new Company(brokers)) {
            int rows = 20_000;
            Lists lists = Lists.of(company, "{}");

            JsonPath done = lists.imported(Lists.people(1, rows), Map.of(), "{}", Duration.ofMinutes(2));

            assertThat(done.getInt("taken")).isEqualTo(rows);
            assertThat(stored.rows("contact", company.tenantId)).isEqualTo(rows);
            assertThat(stored.rows("import_row", company.tenantId)).isEqualTo(rows);
            // The events of all of them are told before the next test waits for its own.
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() ->
                            assertThat(stored.rows("outbox", company.tenantId)).isZero());
        }
    }

    private static JsonNode row(List<Stored.Contact> contacts, int row) {
        return contacts.stream()
                .filter(contact -> contact.externalId().endsWith(":" + row))
                .findFirst()
                .orElseThrow()
                .normalised();
    }

    private int seize(String id) {
        String seize = "update import_batch set lease = uuidv7(), lease_until = now() + interval '2 seconds'"
                + " where import_id = ? and state = 'running' and done_rows > 0";
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement walls = connection.prepareStatement("select set_config('koppi.tenant', '*', true)");
                    PreparedStatement statement = connection.prepareStatement(seize)) {
                walls.executeQuery().close();
                statement.setObject(1, UUID.fromString(id));
                int seized = statement.executeUpdate();
                connection.commit();
                return seized;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
