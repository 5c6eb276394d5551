package io.koppi.notification.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.notification.world.Company;
import io.koppi.notification.world.Company.Seller;
import io.koppi.notification.world.Database;
import io.koppi.notification.world.MessageCentreResource;
import io.koppi.notification.world.Peers;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
@WithTestResource(MessageCentreResource.class)
class WallsIT {
    private static final String NOT_FOUND = "urn:koppi:problem:not-found";

    @Test
    void onlyAnAdminOfTheLocationSeesWhoWasAlerted() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            Seller seller = company.seller("fi");
            UUID admin = company.admin();
            Company stranger = new Company(peer);
            LeadOpened lead = company.lead();
            peer.publish(Topics.CLAIM, lead);
            await().untilAsserted(() ->
                    assertThat(Peers.toldAbout(peer, lead.leadId())).containsExactly("sent"));

            alerts(Tokens.member(company.tenantId, admin), lead)
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .body("items[0].memberId", equalTo(seller.id().toString()))
                    .body("items[0].medium", equalTo("sms"))
                    .body("items[0].state", equalTo("sent"))
                    .body("items[0].attempts", equalTo(1))
                    .body("items[0].sentAt", notNullValue());
            alerts(Tokens.member(company.tenantId, seller.id()), lead)
                    .statusCode(404)
                    .body("type", equalTo(NOT_FOUND));
            alerts(Tokens.member(stranger.tenantId, stranger.admin()), lead)
                    .statusCode(404)
                    .body("type", equalTo(NOT_FOUND));
            alerts(Tokens.quickLink(company.tenantId, admin, lead.leadId()), lead)
                    .statusCode(404);
            alerts(Tokens.member(company.tenantId, UUID.randomUUID()), lead).statusCode(403);
            given().get("/alerts?leadId={lead}", lead.leadId()).then().statusCode(401);
            given().auth()
                    .oauth2(Tokens.member(company.tenantId, admin))
                    .get("/alerts")
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("leadId"));
        }
    }

    @Test
    void theDatabaseItselfHidesOtherTenants() {
        try (EventPeer peer = Peers.open()) {
            Company company = new Company(peer);
            company.seller("fi");
            LeadOpened lead = company.lead();
            peer.publish(Topics.CLAIM, lead);
            await().untilAsserted(() ->
                    assertThat(Peers.toldAbout(peer, lead.leadId())).containsExactly("sent"));
            Database database = new Database();
            String own = company.tenantId.toString();
            String other = UUID.randomUUID().toString();

            for (String table : new String[] {"offer", "alert", "quick_link"}) {
                String rows = "select lead_id from " + table;
                assertThat(database.column(own, rows))
                        .containsOnly(lead.leadId().toString());
                assertThat(database.column(other, rows)).isEmpty();
            }
            database.change("insert into early_receipt values ('walls', 'DELIVERED', now())");
            assertThat(database.column(own, "select message_id from early_receipt"))
                    .isEmpty();
            database.change("delete from early_receipt");
        }
    }

    private static ValidatableResponse alerts(String token, LeadOpened lead) {
        return given().auth()
                .oauth2(token)
                .get("/alerts?leadId={lead}", lead.leadId())
                .then();
    }
}
