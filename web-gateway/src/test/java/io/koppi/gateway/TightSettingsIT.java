package io.koppi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TightSettings.class)
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(ServiceAddresses.class)
class TightSettingsIT {
    @BeforeEach
    void reset() {
        StubServices.reset();
    }

    @Test
    void sessionIsRenewedBehindTheCallersBack() {
        Browser seller = Browser.signedIn(UUID.randomUUID(), UUID.randomUUID());

        HttpResponse<String> first = seller.get("/api/leads");
        HttpResponse<String> second = seller.get("/api/leads");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(first.headers().allValues("set-cookie")).anyMatch(cookie -> cookie.startsWith("q_session"));
        assertThat(StubServices.CLAIM.asked())
                .extracting(asked -> asked.header("Authorization"))
                .doesNotHaveDuplicates()
                .allMatch(bearer -> bearer.startsWith("Bearer "));
    }

    @Test
    void tokensCannotBeTriedOut() {
        Browser guesser = new Browser();
        for (int i = 0; i < 3; i++) {
            assertThat(guesser.get("/api/quick-links/guess-" + i).statusCode()).isEqualTo(200);
        }

        assertThat(guesser.get("/api/quick-links/guess-4").statusCode()).isEqualTo(429);
        HttpResponse<String> tap = guesser.send(guesser.request("/q/guess-5").POST(BodyPublishers.noBody()));
        assertThat(tap.headers().firstValue("location"))
                .hasValue(Browser.PUBLIC + "/q/guess-5?problem=too-many-requests");
        assertThat(StubServices.NOTIFICATION.asked()).hasSize(3);
    }
}
