package io.koppi.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.ClaimEvent;
import io.koppi.contracts.claim.LeadAmended;
import io.koppi.contracts.claim.LeadClaimed;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.contracts.claim.LeadWithdrawn;
import io.koppi.contracts.claim.StageChanged;
import io.koppi.contracts.directory.Member;
import io.koppi.contracts.stats.FiguresChanged;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(ServiceAddresses.class)
class LiveIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private final UUID tenant = UUID.randomUUID();
    private final UUID member = UUID.randomUUID();
    private final UUID turku = UUID.randomUUID();
    private final UUID helsinki = UUID.randomUUID();
    private EventPeer services;

    @BeforeEach
    void connect() {
        StubServices.reset();
        services = new EventPeer(brokers);
    }

    @AfterEach
    void disconnect() {
        services.close();
    }

    @Test
    void hintsOfOwnLocationArriveAndOfOthersDoNot() {
        memberOf(turku, false, Optional.empty());
        UUID here = UUID.randomUUID();
        UUID there = UUID.randomUUID();
        UUID elsewhere = UUID.randomUUID();
        try (Listening turkuSeller = Listening.by(Browser.signedIn(tenant, member))) {
            turkuSeller.heardFirst("hello");
            await().atMost(SOON).untilAsserted(() -> {
                tell(opened(tenant, helsinki, there));
                tell(opened(UUID.randomUUID(), turku, elsewhere));
                tell(opened(tenant, turku, here));
                assertThat(turkuSeller.events()).contains(event("lead-opened", here, turku));
            });
            tell(new LeadClaimed(tenant, here, turku, member, 1, Instant.parse("2026-03-02T12:00:00Z")));
            tell(new StageChanged(tenant, here, turku, member, "new", "call", Instant.parse("2026-03-02T12:01:00Z")));
            UUID amended = UUID.randomUUID();
            tell(new LeadAmended(
                    tenant, amended, turku, "already-called", Optional.empty(), Instant.parse("2026-03-02T12:02:00Z")));
            UUID gone = UUID.randomUUID();
            tell(new LeadWithdrawn(tenant, gone, turku, 1, "import-undone", Instant.parse("2026-03-02T12:02:00Z")));

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(turkuSeller.events())
                            .contains(event("lead-changed", here, turku))
                            .contains(event("lead-changed", amended, turku))
                            .contains(event("lead-changed", gone, turku))
                            .anyMatch(event -> event.startsWith("lead-claimed")
                                    && event.contains(member.toString())
                                    && event.contains("2026-03-02T12:00:00Z")));
            assertThat(turkuSeller.text()).doesNotContain(there.toString()).doesNotContain(elsewhere.toString());
        }
    }

    @Test
    void tenantAdminHearsEveryLocationOfTheTenantOnly() {
        memberOf(turku, true, Optional.empty());
        UUID foreign = UUID.randomUUID();
        UUID lead = UUID.randomUUID();
        try (Listening admin = Listening.by(Browser.signedIn(tenant, member))) {
            await().atMost(SOON).untilAsserted(() -> {
                tell(opened(UUID.randomUUID(), helsinki, foreign));
                tell(opened(tenant, helsinki, lead));
                assertThat(admin.events()).contains(event("lead-opened", lead, helsinki));
            });
            assertThat(admin.text()).doesNotContain(foreign.toString());
        }
    }

    @Test
    void quickLinkHearsItsLeadOnly() {
        UUID lead = UUID.randomUUID();
        UUID neighbour = UUID.randomUUID();
        memberOf(turku, false, Optional.of(lead));
        StubServices.NOTIFICATION.answer(asked -> StubService.Answer.json(new JsonObject()
                .put("tenantId", tenant.toString())
                .put("memberId", member.toString())
                .put("leadId", lead.toString())
                .put("device", "d")
                .encode()));
        Browser phone = new Browser();
        phone.send(phone.request("/q/token").POST(BodyPublishers.noBody()));

        try (Listening listening = Listening.by(phone)) {
            await().atMost(SOON).untilAsserted(() -> {
                tell(opened(tenant, turku, neighbour));
                tell(opened(tenant, turku, lead));
                assertThat(listening.events()).contains(event("lead-opened", lead, turku));
            });
            assertThat(listening.text()).doesNotContain(neighbour.toString());
        }
    }

    @Test
    void movedFiguresAreToldOnceASecond() {
        memberOf(turku, false, Optional.empty());
        try (Listening seller = Listening.by(Browser.signedIn(tenant, member))) {
            await().atMost(SOON).untilAsserted(() -> {
                moved(turku);
                assertThat(seller.events()).anyMatch(event -> event.startsWith("figures-changed"));
            });
            long before = seller.count("figures-changed");
            for (int i = 0; i < 50; i++) {
                moved(turku);
                moved(helsinki);
            }
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(seller.count("figures-changed")).isGreaterThan(before));

            assertThat(seller.count("figures-changed")).isLessThan(before + 10);
            assertThat(seller.text()).doesNotContain(helsinki.toString());
        }
    }

    @Test
    void silenceIsBrokenByABeat() {
        memberOf(turku, false, Optional.empty());
        try (Listening seller = Listening.by(Browser.signedIn(tenant, member))) {
            await().atMost(SOON).untilAsserted(() -> assertThat(seller.beats()).isGreaterThan(1));
        }
    }

    @Test
    void changeOfTheMemberEndsTheStream() {
        memberOf(turku, false, Optional.empty());
        try (Listening seller = Listening.by(Browser.signedIn(tenant, member))) {
            seller.heardFirst("hello");
            await().atMost(SOON).untilAsserted(() -> {
                services.publish(Topics.DIRECTORY, changed(UUID.randomUUID()));
                services.publish(Topics.DIRECTORY, changed(member));
                assertThat(seller.hasEnded()).isTrue();
            });
        }
    }

    @Test
    void nobodyHearsWithoutSession() {
        assertThat(new Browser().get("/api/live", "Accept", "text/event-stream").statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoIsNoMemberHearsNothing() {
        StubServices.ROUTING.forEach(
                replica -> replica.answer(asked -> StubService.Answer.problem(403, "not-a-member")));

        HttpResponse<String> answer = Browser.signedIn(tenant, member).get("/api/live", "Accept", "text/event-stream");

        assertThat(answer.body()).doesNotContain("hello");
    }

    private void memberOf(UUID location, boolean tenantAdmin, Optional<UUID> onlyLead) {
        JsonObject me = new JsonObject()
                .put("memberId", member.toString())
                .put("tenantId", tenant.toString())
                .put("tenantAdmin", tenantAdmin)
                .put("adminLocationIds", new JsonArray())
                .put("locations", new JsonArray().add(new JsonObject().put("id", location.toString())));
        onlyLead.ifPresent(lead -> me.put("leadId", lead.toString()));
        StubServices.ROUTING.forEach(replica -> replica.answer(asked -> StubService.Answer.json(me.encode())));
    }

    private void tell(ClaimEvent event) {
        services.publish(Topics.CLAIM, event);
    }

    private void moved(UUID location) {
        services.publish(Topics.STATS, new FiguresChanged(tenant, location, Instant.parse("2026-03-02T12:00:00Z")));
    }

    private Member changed(UUID id) {
        return new Member(
                tenant, id, 2, "Member", Optional.empty(), "fi", false, Set.of(), Set.of(), Set.of(helsinki), true);
    }

    private static LeadOpened opened(UUID tenant, UUID location, UUID lead) {
        Instant now = Instant.parse("2026-03-02T12:00:00Z");
        UUID any = UUID.randomUUID();
        return new LeadOpened(
                tenant,
                lead,
                location,
                any,
                any,
                any,
                1,
                Optional.empty(),
                "website-form",
                false,
                now,
                now,
                now,
                Optional.empty());
    }

    private static String event(String name, UUID lead, UUID location) {
        return name + " {\"leadId\":\"" + lead + "\",\"locationId\":\"" + location + "\"}";
    }
}
