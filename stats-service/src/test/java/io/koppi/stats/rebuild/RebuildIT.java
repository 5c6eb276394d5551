package io.koppi.stats.rebuild;

import static io.koppi.stats.Company.SOON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.ClaimRefused;
import io.koppi.contracts.notification.AlertSent;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.koppi.stats.Company;
import io.koppi.stats.FactRows;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class RebuildIT {
    /** The topics are shared with the tests of every service: there may be much to read. */
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private static final Instant RECEIVED = Instant.parse("2026-03-02T10:00:00Z");
    private static final int LEADS = 40;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    FactRows rows;

    @Test
    void theFactsAreTheSameAfterwards() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID member = company.member(turku);
            manyLeads(company, turku);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(rows.of(company.tenantId)).hasSize(LEADS * 3));
            List<String> before = settled(company);
            String speedBefore = speed(company, member);
            // Facts that no event tells, and some that are gone: only a real rebuild puts this right.
            rows.change("update lead_fact set claimed_at = null, stage = 'lost' where tenant_id = '" + company.tenantId
                    + "'");
            rows.change("delete from alert_fact where tenant_id = '" + company.tenantId + "'");
            assertThat(rows.of(company.tenantId)).isNotEqualTo(before);

            rebuild();
            // What comes meanwhile takes its usual way and is neither lost nor counted twice.
            UUID late = company.lead(turku, RECEIVED.plusSeconds(3_600 * 24 * 300));

            untilDone();
            await().atMost(SOON).untilAsserted(() -> {
                List<String> after = new ArrayList<>(rows.of(company.tenantId));
                assertThat(after.removeIf(row -> row.contains(late.toString()))).isTrue();
                assertThat(after).isEqualTo(before);
            });
            assertThat(speed(company, member)).isEqualTo(speedBefore);
        }
    }

    @Test
    void aSecondRequestInTheMiddleStillEndsComplete() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            manyLeads(company, turku);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(rows.of(company.tenantId)).hasSize(LEADS * 3));
            List<String> before = settled(company);

            rebuild();
            await().atMost(A_WHILE)
                    .until(() -> rows.one("select worker from rebuild"), worker -> !worker.equals("null"));
            rebuild();

            untilDone();
            assertThat(rows.of(company.tenantId)).isEqualTo(before);
        }
    }

    @Test
    void aReplicaThatDiedAtItIsFollowedWhenItsLeaseRunsOut() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            company.lead(turku, RECEIVED);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(rows.of(company.tenantId)).hasSize(1));
            List<String> before = rows.of(company.tenantId);
            rows.change(
                    "update rebuild set requested = requested + 1, worker = gen_random_uuid(), lease_until = now() + interval '4 s'");
            rows.change("delete from lead_fact where tenant_id = '" + company.tenantId + "'");

            await().during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(3))
                    .until(() -> rows.of(company.tenantId).isEmpty());

            untilDone();
            assertThat(rows.of(company.tenantId)).isEqualTo(before);
        }
    }

    @Test
    void onlyTheOperatorMayAsk() {
        try (Company company = new Company(brokers)) {
            company.location("Turku", "Europe/Helsinki");
            String before = rows.one("select requested from rebuild");

            company.as(company.admin(1)).post("/stats/rebuild").then().statusCode(403);

            assertThat(rows.one("select requested from rebuild")).isEqualTo(before);
        }
    }

    private void manyLeads(Company company, UUID turku) {
        for (int i = 0; i < LEADS; i++) {
            String receivedAt = RECEIVED.plusSeconds(i).toString();
            UUID lead = company.claimedLead(turku, receivedAt, 1_000L * i);
            if (i % 4 == 0) {
                company.won(lead, turku, RECEIVED.plusSeconds(5_000));
            } else if (i % 4 == 1) {
                company.withdrawn(lead, turku, RECEIVED.plusSeconds(6_000));
            }
            company.peer.publish(
                    Topics.CLAIM,
                    new ClaimRefused(
                            company.tenantId,
                            lead,
                            turku,
                            new UUID(0, i),
                            company.owner,
                            1,
                            300,
                            RECEIVED.plusSeconds(i)));
            company.peer.publish(
                    Topics.NOTIFICATION,
                    new AlertSent(
                            company.tenantId, lead, turku, UUID.randomUUID(), company.owner, "sms", 1, 1, RECEIVED));
        }
    }

    /** The facts once nothing moves them any more. */
    private List<String> settled(Company company) {
        return await().atMost(A_WHILE)
                .until(
                        () -> rows.of(company.tenantId),
                        found -> found.stream()
                                                .filter(row -> row.contains("won"))
                                                .count()
                                        == LEADS / 4
                                && found.stream()
                                                .filter(row -> row.contains(company.owner.toString()))
                                                .count()
                                        == LEADS * 2
                                && found.stream()
                                                .filter(row -> row.contains("125000"))
                                                .count()
                                        == LEADS / 4);
    }

    private static void rebuild() {
        given().auth().oauth2(Tokens.operator()).post("/stats/rebuild").then().statusCode(202);
    }

    private void untilDone() {
        await().atMost(A_WHILE)
                .until(() -> rows.one("select requested - finished from rebuild"), behind -> behind.equals("0"));
    }

    private static String speed(Company company, UUID member) {
        return company.as(member)
                .get("/stats/speed?from=2026-03-02&to=2026-03-02")
                .then()
                .body("leads", equalTo(LEADS - LEADS / 4))
                .extract()
                .asString();
    }
}
