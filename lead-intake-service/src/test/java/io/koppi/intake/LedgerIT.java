package io.koppi.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.koppi.intake.Company.Line;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What came is what is accounted for, by every door and whatever becomes of it. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class LedgerIT {
    private static final int AT_ONCE = 20;
    private static final String META = "{\"secrets\": [\"s\"], \"pageTokens\": {\"7\": \"t\"}}";
    private static final String FORM = "nimi=Aino&puhelin=0400001001&id=";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void everyOutcomeIsCountedOnItsDay() throws Exception {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");
            Line adf = company.channel("adf", "{\"secrets\": [\"k\"]}");

            assertThat(Web.form(form.path(), FORM + 1).statusCode()).isIn(202, 303);
            assertThat(Web.form(form.path(), FORM + 1).statusCode()).isIn(202, 303);
            assertThat(Web.form(form.path(), FORM + 2).statusCode()).isIn(202, 303);
            // One prospect nobody can be reached by goes to the tray beside one that is fine.
            String two =
                    "<adf>" + Sending.prospect("1", "<phone>0400001001</phone>") + Sending.prospect("2", "") + "</adf>";
            assertThat(Web.post(adf.path(), two, "Content-Type", "application/xml", "X-Api-Key", "k")
                            .statusCode())
                    .isEqualTo(202);

            assertThat(day(company, form)).isEqualTo(new Counts(3, 2, 0, 0, 1));
            assertThat(day(company, adf)).isEqualTo(new Counts(2, 1, 0, 1, 0));
            assertThat(ledger(company).getBoolean("balanced")).isTrue();
            assertThat(item(company, adf).getString("channelName")).isEqualTo("Kanava adf");
            assertThat(item(company, adf).getString("kind")).isEqualTo("adf");
        }
    }

    /** Accepting opens no transaction, so what one transaction wrote one statement wrote: one round trip, one commit. */
    @Test
    void aDeliveryAndItsPlaceInTheLedgerAreOneStatement() {
        try (Company company = new Company(brokers)) {
            Web.form(company.channel("website-form", "{}").path(), FORM + 1);

            byte[] transactions = stored.bytes(
                    "select convert_to(string_agg(distinct written.by, ','), 'UTF8') from ("
                            + " select xmin::text as by, tenant_id from contact"
                            + " union all select xmin::text, tenant_id from raw_contact"
                            + " union all select xmin::text, tenant_id from ledger_day) written where tenant_id = ?",
                    company.tenantId);

            assertThat(new String(transactions, StandardCharsets.UTF_8)).matches("\\d+");
        }
    }

    @Test
    void duplicatesInParallelAreAllCountedAndSpreadOverRows() throws Exception {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");

            allAtOnce(() -> Web.form(form.path(), FORM + 1).statusCode());
            allAtOnce(() -> Web.form(
                            form.path(), FORM + ThreadLocalRandom.current().nextLong(2, Long.MAX_VALUE))
                    .statusCode());

            assertThat(day(company, form)).isEqualTo(new Counts(2 * AT_ONCE, 1 + AT_ONCE, 0, 0, AT_ONCE - 1));
            assertThat(stored.rows("ledger_day", company.tenantId))
                    .as("accepts that run at once do not share one row")
                    .isGreaterThan(1);
        }
    }

    @Test
    void aLeadThatWaitsMovesWhenItIsFetchedOrGivenUp() throws Exception {
        try (Company company = new Company(brokers)) {
            Line meta = company.channel("meta-lead-ads", META);
            String comes = Sending.leadId();
            String refused = Sending.leadId();
            ResponseDefinitionBuilder slow = aResponse().withStatus(500).withFixedDelay(2_000);
            Sending.stub(comes, slow);
            Sending.stub(refused, slow);

            Sending.announce(meta, comes);
            Sending.announce(meta, refused);

            assertThat(day(company, meta)).isEqualTo(new Counts(2, 0, 2, 0, 0));
            Sending.stub(
                    comes,
                    okJson("{\"id\": \"" + comes + "\", \"field_data\": ["
                            + "{\"name\": \"phone_number\", \"values\": [\"0400001001\"]}]}"));
            Sending.stub(refused, aResponse().withStatus(400).withBody("{\"error\": {\"code\": 190}}"));
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(day(company, meta)).isEqualTo(new Counts(2, 1, 0, 1, 0)));

            Sending.stub(refused, aResponse().withStatus(400).withBody("{\"error\": {\"code\": 190}}"));
            company.operator().body("{}").post("/contacts/failed/replay").then().statusCode(200);
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(day(company, meta)).isEqualTo(new Counts(2, 1, 0, 1, 0)));
            assertThat(ledger(company).getBoolean("balanced")).isTrue();
        }
    }

    /** These two zones never have the same date. */
    @Test
    void theDayIsTheTenants() {
        try (Company ahead = new Company(brokers, "Pacific/Kiritimati");
                Company behind = new Company(brokers, "Pacific/Pago_Pago")) {
            Line early = ahead.channel("website-form", "{}");
            Line late = behind.channel("website-form", "{}");

            LocalDate before = LocalDate.now(ZoneId.of("Pacific/Kiritimati"));
            Web.form(early.path(), FORM + 1);
            Web.form(late.path(), FORM + 1);

            LocalDate first = LocalDate.parse(item(ahead, early).getString("day"));
            LocalDate second = LocalDate.parse(item(behind, late).getString("day"));
            assertThat(first).isBetween(before, LocalDate.now(ZoneId.of("Pacific/Kiritimati")));
            assertThat(second).isBefore(first);
        }
    }

    @Test
    void aLedgerRowThatIsBrokenByHandIsFound() {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");
            Web.form(form.path(), FORM + 1);
            Web.form(form.path(), FORM + 2);

            stored.tamper(
                    "update ledger_day set processed = processed + 1, received = received + 1 where tenant_id = ?",
                    company.tenantId);

            isFound(company);
        }
    }

    @Test
    void aContactThatVanishedIsFound() {
        try (Company company = new Company(brokers)) {
            Web.form(company.channel("website-form", "{}").path(), FORM + 1);

            stored.tamper("delete from contact where tenant_id = ?", company.tenantId);

            isFound(company);
        }
    }

    @Test
    void rawBytesThatVanishedAreFoundAndTheAlarmEndsWithTheirReturn() {
        try (Company company = new Company(brokers)) {
            Web.form(company.channel("website-form", "{}").path(), FORM + 1);

            stored.tamper("update raw_contact set raw_id = uuidv7() where tenant_id = ?", company.tenantId);
            isFound(company);

            stored.tamper(
                    "update raw_contact r set raw_id = (select c.raw_id from contact c where c.tenant_id = r.tenant_id)"
                            + " where tenant_id = ?",
                    company.tenantId);
            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            assertThat(ledger(company).getBoolean("balanced")).isTrue());
        }
    }

    @Test
    void anOldKindOfQuestionIsRefusedByName() {
        try (Company company = new Company(brokers)) {
            refused(company, "", "from", "to");
            refused(company, "?from=2026-01-01&to=yesterday", "to");
            refused(company, "?from=2026-01-02&to=2026-01-01", "to");
            refused(company, "?from=2026-01-01&to=2026-04-03", "to");
            company.operator()
                    .get("/ledger?from=2026-01-01&to=2026-04-02")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void theLedgerIsItsAdminsAlone() {
        given().get("/ledger?from=2026-01-01&to=2026-01-01").then().statusCode(401);
        try (Company own = new Company(brokers);
                Company other = new Company(brokers)) {
            Web.form(other.channel("website-form", "{}").path(), FORM + 1);
            RequestSpecification admin = own.member(true);
            RequestSpecification member = own.member(false);
            String question = "/ledger" + lastDays();
            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(admin.get(question).statusCode()).isEqualTo(200));
            await().atMost(Company.SOON)
                    .untilAsserted(
                            () -> assertThat(member.get(question).jsonPath().getString("type"))
                                    .isEqualTo("urn:koppi:problem:forbidden"));

            assertThat(admin.get(question).jsonPath().getList("items")).isEmpty();
            admin.header("X-Koppi-Tenant", other.tenantId).get(question).then().statusCode(403);
            given().auth().oauth2(Tokens.operator()).get(question).then().statusCode(403);
        }
    }

    private record Counts(int received, int processed, int waiting, int failed, int duplicates) {}

    private static void isFound(Company company) {
        await().atMost(Company.SOON)
                .untilAsserted(
                        () -> assertThat(ledger(company).getBoolean("balanced")).isFalse());
        await().atMost(Company.SOON)
                .untilAsserted(() -> assertThat(Web.get("/q/metrics").body())
                        .containsPattern("intake_ledger_difference(\\{[^}]*})? [1-9]"));
    }

    private static void refused(Company company, String query, String... fields) {
        company.operator().get("/ledger" + query).then().statusCode(422).body("errors.field", contains(fields));
    }

    private static String lastDays() {
        LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneId.of("UTC"));
        return "?from=" + today.minusDays(2) + "&to=" + today.plusDays(2);
    }

    private static JsonPath ledger(Company company) {
        return company.operator().get("/ledger" + lastDays()).jsonPath();
    }

    private static JsonPath item(Company company, Line line) {
        List<Object> items = ledger(company).getList("items.findAll { it.channelId == '" + line.id() + "' }");
        assertThat(items).hasSize(1);
        return JsonPath.from(new ObjectMapper().valueToTree(items.getFirst()).toString());
    }

    private static Counts day(Company company, Line line) {
        JsonPath item = item(company, line);
        return new Counts(
                item.getInt("received"),
                item.getInt("processed"),
                item.getInt("waiting"),
                item.getInt("failed"),
                item.getInt("duplicates"));
    }

    private static <T> List<T> allAtOnce(Callable<T> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> running = threads.invokeAll(
                    IntStream.range(0, AT_ONCE).mapToObj(at -> call).toList());
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
