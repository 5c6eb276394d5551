package io.koppi.stats.fact;

import static io.koppi.stats.Company.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Event;
import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.ClaimEvent;
import io.koppi.contracts.claim.ClaimRefused;
import io.koppi.contracts.claim.LeadClaimed;
import io.koppi.contracts.claim.LeadPassed;
import io.koppi.contracts.claim.LeadTouched;
import io.koppi.contracts.claim.LeadWon;
import io.koppi.contracts.claim.StageChanged;
import io.koppi.contracts.notification.AlertDelivered;
import io.koppi.contracts.notification.AlertFailed;
import io.koppi.contracts.notification.AlertOpened;
import io.koppi.contracts.notification.AlertSent;
import io.koppi.contracts.notification.NotificationEvent;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.stats.Company;
import io.koppi.stats.FactRows;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
class FactsIT {
    private static final Instant RECEIVED = Instant.parse("2026-03-02T10:00:00Z");
    private static final UUID LOCATION = new UUID(7, 7);
    private static final UUID ANA = new UUID(0, 11);
    private static final UUID BEN = new UUID(0, 12);
    private static final UUID ALERT = new UUID(0, 13);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    FactRows rows;

    @Test
    void theOrderOfEventsAndTheirRepetitionDoNotMatter() {
        try (Company inOrder = new Company(brokers)) {
            UUID lead = UUID.randomUUID();
            course(inOrder, lead).forEach(event -> publish(inOrder, event));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(facts(inOrder, lead)).containsExactlyElementsOf(settled()));

            for (int seed = 1; seed <= 12; seed++) {
                try (Company shuffled = new Company(brokers)) {
                    UUID other = UUID.randomUUID();
                    List<Event> events = new ArrayList<>(course(shuffled, other));
                    Collections.shuffle(events, new Random(seed));
                    events.forEach(event -> publish(shuffled, event));

                    await("seed " + seed)
                            .atMost(SOON)
                            .untilAsserted(
                                    () -> assertThat(facts(shuffled, other)).containsExactlyElementsOf(settled()));
                }
            }
        }
    }

    @Test
    void figuresThatMovedAreSignalledOnceEach() {
        try (Company company = new Company(brokers)) {
            UUID turku = company.location("Turku", "Europe/Helsinki");
            UUID lead = company.lead(turku, RECEIVED);
            company.claimed(lead, turku, RECEIVED.plusSeconds(30));
            // The same once more, under another event id: nothing moves.
            company.claimed(lead, turku, RECEIVED.plusSeconds(30));
            publish(company, new LeadTouched(company.tenantId, lead, turku, ANA, "reached", RECEIVED.plusSeconds(60)));
            UUID other = company.lead(turku, RECEIVED);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(rows.of(company.tenantId)).hasSize(2));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(company.peer.typesAbout(turku, Topics.STATS))
                            .containsExactly(
                                    "stats.figures-changed.v1",
                                    "stats.figures-changed.v1",
                                    "stats.figures-changed.v1"));
            assertThat(other).isNotEqualTo(lead);
        }
    }

    @Test
    void aPoisonRecordIsSetAsideAndTheNextOneIsCounted() {
        try (Company company = new Company(brokers)) {
            UUID poison = company.peer.publishMalformed(Topics.CLAIM, "claim.lead-opened.v1");
            UUID lead = company.lead(LOCATION, RECEIVED);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(rows.of(company.tenantId))
                            .singleElement()
                            .asString()
                            .contains(lead.toString()));
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(company.peer.about(poison, "stats-service.dead-letter.v1"))
                            .hasSize(1));
        }
    }

    @Test
    void theDatabaseItselfHidesOtherTenants() {
        try (Company company = new Company(brokers);
                Company stranger = new Company(brokers)) {
            company.lead(LOCATION, RECEIVED);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(rows.of(company.tenantId)).hasSize(1));
            String everything = "select lead_id from lead_fact where tenant_id = '" + company.tenantId + "'";

            assertThat(rows.texts(company.tenantId.toString(), everything)).hasSize(1);
            assertThat(rows.texts(stranger.tenantId.toString(), everything)).isEmpty();
            assertThat(rows.texts("", everything)).isEmpty();
        }
    }

    private static List<Event> course(Company company, UUID lead) {
        UUID tenant = company.tenantId;
        return List.of(
                company.opened(lead, LOCATION, RECEIVED, false),
                new AlertSent(tenant, lead, LOCATION, alert(company), ANA, "sms", 1, 2, at(1)),
                new AlertDelivered(tenant, lead, LOCATION, alert(company), ANA, at(3)),
                new AlertOpened(tenant, lead, LOCATION, alert(company), ANA, at(20)),
                new AlertFailed(
                        tenant,
                        lead,
                        LOCATION,
                        UUID.nameUUIDFromBytes(lead.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        BEN,
                        "unreachable",
                        at(5)),
                new LeadPassed(tenant, lead, LOCATION, BEN, 1, "busy", at(21)),
                new LeadClaimed(tenant, lead, LOCATION, ANA, 1, at(30)),
                new ClaimRefused(tenant, lead, LOCATION, BEN, ANA, 1, 400, at(31)),
                new LeadTouched(tenant, lead, LOCATION, ANA, "not-reached", at(60)),
                new LeadTouched(tenant, lead, LOCATION, ANA, "reached", at(90)),
                new StageChanged(tenant, lead, LOCATION, ANA, "new", "call", at(91)),
                new StageChanged(tenant, lead, LOCATION, ANA, "call", "offer", at(100)),
                new StageChanged(tenant, lead, LOCATION, ANA, "offer", "won", at(200)),
                new LeadWon(tenant, lead, LOCATION, ANA, Optional.of(125_000L), at(200)));
    }

    private static UUID alert(Company company) {
        return new UUID(company.tenantId.getMostSignificantBits(), ALERT.getLeastSignificantBits());
    }

    private static List<String> settled() {
        return List.of(
                "2026-03-02 10:00:00+00|false|2026-03-02 10:00:30+00|" + ANA
                        + "|2026-03-02 10:01:00+00|won|2026-03-02 10:03:20+00|125000|null",
                BEN + "|400|" + ANA,
                "sms|2|2026-03-02 10:00:01+00|2026-03-02 10:00:03+00|2026-03-02 10:00:20+00|null|null",
                "null|null|null|null|null|2026-03-02 10:00:05+00|unreachable");
    }

    private List<String> facts(Company company, UUID lead) {
        List<String> found = new ArrayList<>();
        found.addAll(select(
                "lead_fact where lead_id = '" + lead + "'",
                "received_at, test, claimed_at, owner_id, first_touch_at, stage, won_at, value_cents, lost_reason"));
        found.addAll(select("refusal_fact where lead_id = '" + lead + "'", "member_id, margin_millis, winner_id"));
        found.addAll(select(
                "alert_fact where lead_id = '" + lead + "' and tenant_id = '" + company.tenantId
                        + "' order by sent_at nulls last",
                "medium, attempts, sent_at, delivered_at, opened_at, failed_at, failed_reason"));
        return found;
    }

    private List<String> select(String from, String columns) {
        String text = List.of(columns.split(", ", -1)).stream()
                .map(column -> column.endsWith("_at")
                        ? "coalesce(to_char(" + column
                                + " at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') || '+00', 'null')"
                        : "coalesce(cast(" + column + " as text), 'null')")
                .collect(java.util.stream.Collectors.joining(" || '|' || "));
        return rows.texts("*", "select " + text + " from " + from);
    }

    private static Instant at(long seconds) {
        return RECEIVED.plusSeconds(seconds);
    }

    private static void publish(Company company, Event event) {
        switch (event) {
            case ClaimEvent claim -> company.peer.publish(Topics.CLAIM, claim);
            case NotificationEvent notification -> company.peer.publish(Topics.NOTIFICATION, notification);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }
}
