package io.koppi.notification.quicklink;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.notification.world.Company;
import io.koppi.notification.world.Company.Seller;
import io.koppi.notification.world.Database;
import io.koppi.notification.world.MessageCentre;
import io.koppi.notification.world.MessageCentreResource;
import io.koppi.notification.world.MovableClock;
import io.koppi.notification.world.Peers;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
@WithTestResource(MessageCentreResource.class)
class QuickLinkIT {
    private final EventPeer peer = Peers.open();
    private final Company company = new Company(peer);
    private final Seller seller = company.seller("sv");
    private final Seller colleague = company.seller("fi");
    private final LeadOpened lead = company.lead();

    @SuppressWarnings("NullAway.Init") // injected by the test resource
    MessageCentre centre;

    @BeforeEach
    void alert() {
        peer.publish(Topics.CLAIM, lead);
        await().untilAsserted(
                        () -> assertThat(Peers.toldAbout(peer, lead.leadId())).hasSize(2));
    }

    @AfterEach
    void turnTheClockBack() {
        MovableClock.reset();
        peer.close();
    }

    @Test
    void twentyLooksChangeNothingAndTheTapAfterwardsWorks() {
        String token = token(seller);
        for (int i = 0; i < 20; i++) {
            assertThat(look(token).statusCode()).isEqualTo(200);
        }

        look(token)
                .then()
                .body("state", equalTo("open"))
                .body("leadId", equalTo(lead.leadId().toString()))
                .body("locationName", equalTo("Åbo-Turku"))
                .body("requestType.names.sv", equalTo("Offertförfrågan"))
                .body("subject", equalTo("Keittiöremontti"))
                .body("language", equalTo("sv"))
                .body("alerted", equalTo(2))
                .body("takenBy", nullValue());
        assertThat(Peers.toldAbout(peer, lead.leadId())).doesNotContain("opened");
        tap(token)
                .then()
                .statusCode(200)
                .body("tenantId", equalTo(company.tenantId.toString()))
                .body("memberId", equalTo(seller.id().toString()))
                .body("leadId", equalTo(lead.leadId().toString()));
    }

    @Test
    void tapsAtTheSameMomentAllWorkAndAreToldOnce() throws Exception {
        String token = token(seller);

        List<String> devices = allAtOnce(
                Stream.generate(() -> (Callable<String>) () -> tap(token).path("device"))
                        .limit(8));

        assertThat(devices).containsOnly(devices.getFirst()).doesNotContainNull();
        await().untilAsserted(() -> assertThat(Peers.toldAbout(peer, lead.leadId()))
                .filteredOn("opened"::equals)
                .hasSize(1));
    }

    @Test
    void laterOnlyTheDeviceThatUsedItMayUseItAgain() {
        String token = token(seller);
        String device = tap(token).path("device");

        MovableClock.ahead(Duration.ofSeconds(30));
        tap(token).then().statusCode(200);
        MovableClock.ahead(Duration.ofSeconds(61));

        tap(token).then().statusCode(410).body("type", equalTo("urn:koppi:problem:link-used"));
        tap(token, token(colleague)).then().statusCode(410);
        tap(token, device).then().statusCode(200);
        assertThat(look(token).<String>path("state")).isEqualTo("used");
    }

    @Test
    void aColleaguesLinkTellsThatTheLeadIsTakenAndStillSignsIn() {
        peer.publish(Topics.CLAIM, company.claim(lead, colleague));

        await().untilAsserted(() -> look(token(seller))
                .then()
                .body("state", equalTo("taken"))
                .body("takenBy.name", equalTo("Matti Myyjä"))
                .body("takenBy.initials", equalTo("MM")));
        assertThat(look(token(colleague)).<String>path("state")).isEqualTo("open");
        tap(token(seller))
                .then()
                .statusCode(200)
                .body("memberId", equalTo(seller.id().toString()));
        MovableClock.ahead(Duration.ofHours(2));
        assertThat(look(token(seller)).<String>path("state")).isEqualTo("expired");
        assertThat(look(token(colleague)).<String>path("state")).isEqualTo("open");
    }

    @Test
    void theLinkOfALeadThatWasTakenBackSaysSo() {
        tap(token(colleague)).then().statusCode(200);

        peer.publish(Topics.CLAIM, company.withdrawal(lead));

        await().untilAsserted(() ->
                assertThat(look(token(seller)).<String>path("state")).isEqualTo("withdrawn"));
        assertThat(look(token(colleague)).<String>path("state")).isEqualTo("withdrawn");
    }

    @Test
    void anOldLinkExplainsItself() {
        MovableClock.ahead(Duration.ofHours(12));

        assertThat(look(token(seller)).<String>path("state")).isEqualTo("expired");
        tap(token(seller))
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:koppi:problem:link-expired"));
        assertThat(Peers.toldAbout(peer, lead.leadId())).doesNotContain("opened");
    }

    @Test
    void aLinkGoesWithItsMember() {
        company.deactivate(seller);
        company.moveAway(colleague);

        look(token(seller)).then().body("state", equalTo("revoked")).body("subject", nullValue());
        for (Seller gone : List.of(seller, colleague)) {
            tap(token(gone)).then().statusCode(410).body("type", equalTo("urn:koppi:problem:link-revoked"));
        }
    }

    @Test
    void whatIsNoLinkIsUnknown() {
        for (String token : List.of("x", "A".repeat(22), UUID.randomUUID().toString(), "%00")) {
            look(token).then().statusCode(404);
            tap(token).then().statusCode(404);
        }
    }

    @Test
    void aTokenIsNowhereInTheDatabase() {
        String token = token(seller);
        String anywhere = "select count(*) from %1$s where %1$s::text like '%%" + token + "%%'";

        for (String table : List.of("alert", "quick_link", "offer", "outbox")) {
            assertThat(new Database().number(anywhere.formatted(table))).isZero();
        }
    }

    private String token(Seller receiver) {
        String text = centre.takenFor(receiver.phone()).getFirst().text();
        return text.substring(text.lastIndexOf("/q/") + 3);
    }

    private static Response look(String token) {
        return given().get("/quick-links/{token}", token);
    }

    private static Response tap(String token) {
        return given().contentType("application/json").body("{}").post("/quick-links/{token}/redeem", token);
    }

    private static Response tap(String token, String device) {
        return given().contentType("application/json")
                .body(Map.of("device", device))
                .post("/quick-links/{token}/redeem", token);
    }

    private static <T> List<T> allAtOnce(Stream<Callable<T>> calls) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls.toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
