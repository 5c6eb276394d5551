package io.koppi.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.CallbackWish;
import io.koppi.contracts.intake.Contact;
import io.koppi.contracts.intake.ContactReceived;
import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Web;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A wish to be called, by every door that takes one. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class CallbackIT {
    private static final String NOON = "2026-03-02T12:00:00Z";
    private static final CallbackWish MORNING =
            new CallbackWish(Instant.parse("2026-03-03T07:00:00Z"), Optional.of(Instant.parse("2026-03-03T08:00:00Z")));

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Test
    void aFormAsksForACallNowOrAtATime() {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");

            Contact now = told(company, form(form, "puhelin=0400001001&callback=now"));
            Contact morning = told(
                    company,
                    form(form, "puhelin=0400001001&callback_from=2026-03-03T09%3A00&callback_to=2026-03-03T10%3A00"));
            Contact none = told(company, form(form, "puhelin=0400001001"));

            assertThat(now.callback()).contains(new CallbackWish(Instant.parse(NOON), Optional.empty()));
            assertThat(now.message()).isEmpty();
            assertThat(morning.callback()).contains(MORNING);
            assertThat(none.callback()).isEmpty();
        }
    }

    @Test
    void whatIsNoTimeStaysForAPersonToRead() {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");

            Contact contact = told(company, form(form, "puhelin=0400001001&callback=huomenna+aamulla"));

            assertThat(contact.callback()).isEmpty();
            assertThat(contact.answers()).containsEntry("callback", "huomenna aamulla");
            assertThat(contact.message().orElse("")).contains("huomenna aamulla");
        }
    }

    @Test
    void aScriptsFormAndAProgramAskToo() {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");
            Line api = company.channel("api", "{\"secrets\": [\"k\"]}");
            String wish = "\"callback\": {\"from\": \"2026-03-03T07:00:00Z\", \"to\": \"2026-03-03T08:00:00Z\"}";

            Contact scripts = told(
                    company,
                    id(
                            Web.post(form.path(), "{\"phone\": \"0400001001\", " + wish + "}", json())
                                    .body(),
                            ""));
            Contact programs = told(
                    company,
                    id(
                            Web.post(api.path(), "{\"phone\": \"0400001002\", " + wish + "}", json("X-Api-Key", "k"))
                                    .body(),
                            "contacts[0]."));
            Contact now = told(
                    company,
                    id(
                            Web.post(
                                            api.path(),
                                            "{\"phone\": \"0400001003\", \"callback\": \"now\"}",
                                            json("X-Api-Key", "k"))
                                    .body(),
                            "contacts[0]."));

            assertThat(scripts.callback()).contains(MORNING);
            assertThat(programs.callback()).contains(MORNING);
            assertThat(now.callback()).contains(new CallbackWish(Instant.parse(NOON), Optional.empty()));
        }
    }

    private static UUID form(Line form, String fields) {
        return id(
                Web.form(form.path(), fields, "Accept", "application/json", "X-Received-At", NOON)
                        .body(),
                "");
    }

    private static UUID id(String answer, String place) {
        return UUID.fromString(JsonPath.from(answer).getString(place + "contactId"));
    }

    private static String[] json(String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(more, 0, all, 4, more.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        all[2] = "X-Received-At";
        all[3] = NOON;
        return all;
    }

    private static Contact told(Company company, UUID contactId) {
        await().atMost(Company.SOON)
                .untilAsserted(() ->
                        assertThat(company.peer.about(contactId, Topics.INTAKE)).isNotEmpty());
        return company.peer
                .about(contactId, Topics.INTAKE)
                .getFirst()
                .as(ContactReceived.class)
                .contact();
    }
}
