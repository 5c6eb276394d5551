package io.koppi.intake.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.koppi.intake.Company;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Stored;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class EraseFromListIT {
    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void whoCameInAListGoesAloneFromItsRowsAndTheUploadedFileGoesWhole() {
        try (Company company = new Company(brokers)) {
            List<Person> people = Stream.generate(Person::somebody).limit(3).toList();
            String id = imported(company, people);
            Person erna = people.get(1);
            assertThat(stored.tablesThatKnow(erna.words()))
                    .contains("raw_contact", "contact", "import_piece", "import_batch");

            erase(company, contact(company, id, 2));

            assertThat(stored.tablesThatKnow(erna.words())).isEmpty();
            assertThat(stored.tablesThatKnow(people.get(0).words())).contains("raw_contact", "contact");
            assertThat(stored.tablesThatKnow(people.get(2).words())).contains("raw_contact", "contact");

            // The rows kept their places.
            erase(company, contact(company, id, 3));
            assertThat(stored.tablesThatKnow(people.get(2).words())).isEmpty();
            assertThat(stored.tablesThatKnow(people.get(0).words())).contains("raw_contact");
            assertThat(stored.rows("import_row", company.tenantId)).isEqualTo(3);
        }
    }

    @Test
    void whileItsListIsBeingReadNobodyIsErased() {
        try (Company company = new Company(brokers)) {
            String id = imported(company, List.of(Person.somebody(), Person.somebody()));
            String contact = contact(company, id, 1);
            stored.tamper(
                    "update import_batch set state = 'running', lease_until = now() + interval '5 minutes' where tenant_id = ?",
                    company.tenantId);

            company.operator()
                    .post("/contacts/" + contact + "/erase")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:koppi:problem:import-running"));

            stored.tamper("update import_batch set state = 'done' where tenant_id = ?", company.tenantId);
            erase(company, contact);
        }
    }

    private static void erase(Company company, String contact) {
        company.operator().post("/contacts/" + contact + "/erase").then().statusCode(204);
    }

    private static String contact(Company company, String importId, int row) {
        return company.operator()
                .get("/imports/" + importId + "/rows?after=" + (row - 1))
                .jsonPath()
                .getString("items[0].contactId");
    }

    private static String imported(Company company, List<Person> people) {
        UUID channel = company.announce("file-import");
        await().atMost(Company.SOON)
                .untilAsserted(() -> company.configure(Tokens.operator(), channel, "{}")
                        .then()
                        .statusCode(200));
        byte[] file = people.stream()
                .map(person -> person.name() + ";" + person.phone() + ";" + person.email())
                .collect(Collectors.joining("\n", "Nimi;Puhelin;Sähköposti\n", "\n"))
                .getBytes(UTF_8);
        String id = company.operator()
                .contentType("application/octet-stream")
                .body(file)
                .post("/imports?filename=a.csv&channelId=" + channel)
                .jsonPath()
                .getString("id");
        company.operator().body("{}").post("/imports/" + id + "/start").then().statusCode(202);
        await().atMost(Company.SOON)
                .untilAsserted(
                        () -> company.operator().get("/imports/" + id).then().body("state", equalTo("done")));
        return id;
    }
}
