package io.koppi.intake.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.CustomerSpoke;
import io.koppi.intake.Company;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Stored;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class SpeakUpIT {
    private static final String FIELDS = "nimi=Aino&puhelin=0400001001";
    private static final Pattern SLOT = Pattern.compile("<option value=\"([^\"]+)\">");

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void aTapIsPassedOnOnceAndShown() {
        try (Company company = new Company(brokers)) {
            CustomersPage page = CustomersPage.sent(company, UUID.randomUUID(), FIELDS);
            page.says("Your request has arrived");

            HttpResponse<String> answer = page.post("say=call-now&language=en", "Sec-Fetch-Site", "same-origin");
            page.post("say=call-now&language=en", "Sec-Fetch-Site", "same-origin");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .endsWith(page.path() + "?said=said&language=en");
            assertThat(page.get("?said=said&language=en").body())
                    .contains("Thank you, we have passed that on.", "You asked us to call as soon as possible.");
            page.post("say=already-called");
            List<CustomerSpoke> spoken = page.passedOn(2);
            assertThat(spoken).extracting(CustomerSpoke::kind).containsExactly("call-wished", "already-called");
            assertThat(spoken.getFirst().from()).contains(spoken.getFirst().spokenAt());
            assertThat(spoken.getFirst().to()).isEmpty();
            assertThat(page.english()).doesNotContain("You asked us to call");
        }
    }

    @Test
    void onlyATimeThatIsOfferedCanBeChosen() {
        try (Company company = new Company(brokers)) {
            UUID turku = CustomersPage.location(company, "Turku", DayOfWeek.values());
            CustomersPage page = CustomersPage.sent(company, turku, FIELDS);
            page.lead().opened(1);
            page.says("with the team of Turku");
            Matcher slot = SLOT.matcher(page.english());
            assertThat(slot.find()).isTrue();
            Instant from = Instant.parse(slot.group(1));

            String refused = page.post("say=call-at&slot=" + from.plusSeconds(60))
                    .headers()
                    .firstValue("Location")
                    .orElse("");
            page.post("say=call-at&slot=" + from);
            page.post("say=call-next-day");

            assertThat(refused).endsWith("?said=not-offered");
            assertThat(page.get("?said=not-offered&language=en").body()).contains("can no longer be chosen");
            List<CustomerSpoke> spoken = page.passedOn(2);
            assertThat(spoken.getFirst().from()).contains(from);
            assertThat(spoken.getFirst().to()).contains(from.plus(Duration.ofHours(1)));
            assertThat(spoken.get(1).to())
                    .contains(spoken.get(1).from().orElseThrow().plus(Duration.ofDays(1)));
            page.says("You asked us to call tomorrow");
        }
    }

    @Test
    void whatAnotherSiteSendsOrThePageDoesNotOfferIsRefused() {
        try (Company company = new Company(brokers)) {
            CustomersPage page = CustomersPage.sent(company, UUID.randomUUID(), FIELDS);

            assertThat(page.post("say=call-now", "Sec-Fetch-Site", "cross-site").statusCode())
                    .isEqualTo(403);
            assertThat(page.post("say=call-now", "Sec-Fetch-Site", "same-site").statusCode())
                    .isEqualTo(403);
            assertThat(page.post("say=call-now", "Origin", "https://other.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(page.post("say=give-me-money").statusCode()).isEqualTo(422);
            assertThat(page.post("say=call-at&slot=soon").statusCode()).isEqualTo(422);
            assertThat(page.post("").statusCode()).isEqualTo(422);
            assertThat(stored.rows("customer_word", company.tenantId)).isZero();
        }
    }

    @Test
    void tenWordsAnHourAreEnoughAlsoAtOnce() throws InterruptedException {
        try (Company company = new Company(brokers)) {
            CustomersPage page = CustomersPage.sent(company, UUID.randomUUID(), FIELDS);
            List<Integer> statuses = atOnce(page);
            // The same word twice in a row is one, so how many of those came through is chance; these are no
            // repetitions.
            for (int at = 0; at < 12; at++) {
                say(page, at);
            }

            assertThat(statuses).containsOnly(303, 429);
            assertThat(stored.rows("customer_word", company.tenantId)).isEqualTo(10);
            HttpResponse<String> refused = page.post("say=call-now&language=en");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("try again later");
            assertThat(page.passedOn(10)).hasSize(10);
        }
    }

    private static List<Integer> atOnce(CustomersPage page) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            return threads
                    .invokeAll(IntStream.range(0, 30)
                            .<Callable<Integer>>mapToObj(at -> () -> say(page, at))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static int say(CustomersPage page, int at) {
        return page.post("say=" + (at % 2 == 0 ? "already-called" : "no-longer-needed"))
                .statusCode();
    }

    @Test
    void aboutAnEndedRequestNothingIsPassedOn() {
        try (Company company = new Company(brokers)) {
            UUID turku = CustomersPage.location(company, "Turku");
            CustomersPage page = CustomersPage.sent(company, turku, FIELDS);
            page.lead().opened(1);
            page.lead().claimed(UUID.randomUUID(), 1, Instant.parse("2026-03-02T12:02:00Z"));
            page.lead().moved(UUID.randomUUID(), "new", "won", Instant.parse("2026-03-02T13:00:00Z"));
            page.says("dealt with");

            assertThat(page.post("say=call-now").headers().firstValue("Location"))
                    .hasValueSatisfying(location -> assertThat(location).endsWith("?said=ended"));
            assertThat(stored.rows("customer_word", company.tenantId)).isZero();
        }
    }

    @Test
    void whoAsksToBeForgottenIsAndThePageSaysSo() {
        try (Company company = new Company(brokers)) {
            CustomersPage page = CustomersPage.sent(company, UUID.randomUUID(), FIELDS);
            page.says("Erase my data");
            assertThat(page.post("say=erase", "Sec-Fetch-Site", "cross-site").statusCode())
                    .isEqualTo(403);
            assertThat(stored.contacts(company.tenantId).getFirst().normalised().has("contact"))
                    .isTrue();

            HttpResponse<String> answer = page.post("say=erase&language=en", "Sec-Fetch-Site", "same-origin");

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(page.english()).contains("Your data has been erased.").doesNotContain("<form");
            assertThat(stored.contacts(company.tenantId).getFirst().normalised().has("contact"))
                    .isFalse();
            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(company.peer.typesAbout(page.lead().contactId(), Topics.INTAKE))
                                    .contains("intake.contact-erased.v1"));
            assertThat(page.post("say=call-now")
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .endsWith("?said=ended");
        }
    }

    @Test
    void whoGaveNoNumberIsOfferedNoCall() {
        try (Company company = new Company(brokers)) {
            CustomersPage page = CustomersPage.sent(company, UUID.randomUUID(), "email=aino%40example.com");
            page.says("Your request has arrived");

            assertThat(page.english()).doesNotContain("call-now").contains("no-longer-needed");
            page.post("say=call-now");
            page.post("say=no-longer-needed");
            assertThat(page.passedOn(1)).extracting(CustomerSpoke::kind).containsExactly("no-longer-needed");
        }
    }
}
