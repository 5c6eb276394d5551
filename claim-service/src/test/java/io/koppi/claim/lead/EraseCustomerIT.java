package io.koppi.claim.lead;

import static io.koppi.claim.Company.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.koppi.claim.Company;
import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.Contact;
import io.koppi.contracts.intake.Customer;
import io.koppi.contracts.routing.ContactRouted;
import io.koppi.contracts.routing.LeadErasureAsked;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class EraseCustomerIT {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    DataSource database;

    /** Somebody no other test has ever heard of. */
    private record Person(String name, String phone, String email) {
        static Person somebody() {
            String hex = UUID.randomUUID().toString().substring(0, 8);
            long digits = Long.parseLong(hex, 16) % 10_000_000L;
            // Six digits in a row would be hidden in the excerpt as a phone number.
            String mark = String.join("x", hex.split("", -1));
            return new Person("Erna " + mark, "+35840%07d".formatted(digits), mark + "@example.com");
        }
    }

    @Test
    void nothingOfThePersonRemainsAndTheLeadAndWhatStaffWroteStay() throws SQLException {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            Person erna = Person.somebody();
            UUID lead = lead(company, turku, ana, erna);
            company.as(ana).post("/leads/" + lead + "/claim").then().statusCode(200);
            company.as(ana)
                    .body("{\"text\":\"Haluaa sinisen\"}")
                    .post("/leads/" + lead + "/notes")
                    .then()
                    .statusCode(201);
            assertThat(tablesThatKnow(erna)).contains("lead_customer", "lead");

            ask(company, lead);
            ask(company, lead);

            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(company.announcedTypes(lead)).endsWith("claim.lead-erased.v1"));
            assertThat(tablesThatKnow(erna)).isEmpty();
            company.as(ana)
                    .get("/leads/" + lead)
                    .then()
                    .statusCode(200)
                    .body("subject", equalTo("Keittiö"))
                    .body("owner.memberId", equalTo(ana.toString()))
                    .body("customer", anEmptyMap())
                    .body("message", nullValue())
                    .body("excerpt", nullValue())
                    .body("answers", anEmptyMap())
                    .body("previousLeads", empty());
            company.as(ana)
                    .get("/leads/" + lead + "/timeline")
                    .then()
                    .body("items.kind.findAll { it == 'erased' }", contains("erased"))
                    .body("items.data.text", hasItem("Haluaa sinisen"));
            assertThat(company.announcedTypes(lead)).containsOnlyOnce("claim.lead-erased.v1");
        }
    }

    @Test
    void anErasedLeadIsStillThereToBeTakenAndItsPersonIsNobodysEarlierLead() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku");
            UUID ana = company.seller("Ana Berg", turku);
            Person erna = Person.somebody();
            UUID erased = lead(company, turku, ana, erna);
            ask(company, erased);
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(company.announcedTypes(erased)).endsWith("claim.lead-erased.v1"));

            UUID next = lead(company, turku, ana, erna);

            company.as(ana)
                    .post("/leads/" + next + "/claim")
                    .then()
                    .statusCode(200)
                    .body("previousLeads", empty());
            company.as(ana).post("/leads/" + erased + "/claim").then().statusCode(200);
        }
    }

    private static UUID lead(Company company, UUID location, UUID seenBy, Person person) {
        ContactRouted plain = company.routed(location, NOON);
        Contact contact = plain.contact();
        Contact named = new Contact(
                contact.source(),
                contact.externalId(),
                contact.receivedAt(),
                contact.storedAt(),
                contact.subject(),
                Optional.of(person.name() + ", " + person.phone() + ", " + person.email()),
                new Customer(Optional.of(person.name()), Optional.of(person.phone()), Optional.of(person.email())),
                contact.language(),
                contact.test(),
                Map.of("nimi", person.name()),
                contact.callback());
        company.peer.publish(
                Topics.ROUTING,
                new ContactRouted(
                        plain.tenantId(),
                        plain.contactId(),
                        plain.channelId(),
                        plain.locationId(),
                        plain.teamId(),
                        plain.requestTypeId(),
                        plain.deliveryMode(),
                        plain.trace(),
                        plain.routedAt(),
                        named));
        await().atMost(SOON)
                .untilAsserted(() -> company.as(seenBy)
                        .get("/leads/" + plain.contactId())
                        .then()
                        .statusCode(200));
        return plain.contactId();
    }

    private static void ask(Company company, UUID lead) {
        company.peer.publish(Topics.ROUTING, new LeadErasureAsked(company.tenantId, lead, NOON));
    }

    /** Every table of this service that has the person's name, number or address anywhere in a row. */
    private List<String> tablesThatKnow(Person person) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('koppi.tenant', '*', false)");
            List<String> tables = new ArrayList<>();
            try (ResultSet names =
                    statement.executeQuery("select tablename from pg_tables where schemaname = current_schema()")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery(
                        "select count(*) from \"%s\" as t where cast(t as text) like any (array['%%%s%%', '%%%s%%', '%%%s%%'])"
                                .formatted(table, person.name(), person.phone().substring(4), person.email()))) {
                    count.next();
                    if (count.getInt(1) > 0) {
                        found.add(table);
                    }
                }
            }
            statement.execute("select set_config('koppi.tenant', '', false)");
        }
        return found;
    }
}
