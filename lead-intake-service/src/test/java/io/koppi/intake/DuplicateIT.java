package io.koppi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.ContactReceived;
import io.koppi.intake.Company.Line;
import io.koppi.platform.test.EventPeer.Heard;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class DuplicateIT {
    private static final int AT_ONCE = 20;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void theSameDeliveryInParallelIsOneContactWithOneEvent() throws Exception {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");
            UUID turku = company.location("Turku");
            String body = "nimi=Aino&puhelin=0400001001&toimipiste=" + turku + "&postinumero=20100&montako=3";
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.rows("directory_entry", company.tenantId))
                            .isEqualTo(3));

            List<HttpResponse<String>> answers =
                    allAtOnce(() -> Web.form(form.path(), body, "Accept", "application/json"));

            Set<String> ids = new HashSet<>();
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isEqualTo(202);
                ids.add(JsonPath.from(answer.body()).getString("contactId"));
            });
            assertThat(ids).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> !answer.body().contains("duplicate"))
                    .hasSize(1);
            assertThat(stored.rows("raw_contact", company.tenantId)).isEqualTo(1);
            JsonPath counts = company.counts(form);
            assertThat(counts.getInt("received")).isEqualTo(AT_ONCE);
            assertThat(counts.getInt("processed")).isEqualTo(1);
            assertThat(counts.getInt("duplicates")).isEqualTo(AT_ONCE - 1);

            toldOnce(company, UUID.fromString(ids.iterator().next()), turku);
        }
    }

    private static void toldOnce(Company company, UUID contactId, UUID location) {
        await().atMost(Company.SOON)
                .untilAsserted(() -> assertThat(company.peer.typesAbout(contactId, Topics.INTAKE))
                        .isNotEmpty());
        List<Heard> heard = company.peer.about(contactId, Topics.INTAKE);
        assertThat(heard.stream().map(Heard::eventId).distinct()).hasSize(1);
        ContactReceived received = heard.getFirst().as(ContactReceived.class);
        assertThat(received.tenantId()).isEqualTo(company.tenantId);
        assertThat(received.place().locationId()).contains(location);
        assertThat(received.place().postCode()).contains("20100");
        assertThat(received.contact().customer().phone()).contains("+358400001001");
        assertThat(received.contact().answers()).containsEntry("montako", "3");
    }

    @Test
    void prospectsSentAgainAreAnsweredWithTheirFirstIds() {
        try (Company company = new Company(brokers)) {
            Line adf = company.channel("adf", "{\"secrets\": [\"k\"]}");
            String two = "<adf>" + prospect("1") + prospect("2") + "</adf>";

            JsonPath first = JsonPath.from(post(adf, two));
            JsonPath again = JsonPath.from(post(adf, two.replace("<prospect>", "<prospect status=\"resend\">")));

            assertThat(first.getList("contacts.duplicate")).containsExactly(false, false);
            assertThat(again.getList("contacts.duplicate")).containsExactly(true, true);
            assertThat(again.getList("contacts.contactId")).isEqualTo(first.getList("contacts.contactId"));
            assertThat(stored.contacts(company.tenantId)).hasSize(2);
        }
    }

    private static String post(Line adf, String body) {
        return Web.post(adf.path(), body, "Content-Type", "application/xml", "X-Api-Key", "k")
                .body();
    }

    private static String prospect(String id) {
        return "<prospect><id source=\"s\">" + id + "</id><customer><contact><name>A B</name>"
                + "<phone>0400001001</phone></contact></customer></prospect>";
    }

    private static <T> List<T> allAtOnce(Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> running = threads.invokeAll(
                    IntStream.range(0, AT_ONCE).mapToObj(at -> call).toList());
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
