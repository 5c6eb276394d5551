package io.koppi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(ServiceAddresses.class)
class CsrfIT {
    private static Browser browser;

    @BeforeAll
    static void signIn() {
        browser = Browser.signedIn(UUID.randomUUID(), UUID.randomUUID());
    }

    @BeforeEach
    void reset() {
        StubServices.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void formOfAnotherSiteChangesNothing(String method) {
        HttpResponse<String> answer = browser.send(browser.request("/api/leads/1/claim")
                .header("Content-Type", "text/plain")
                .header("Origin", "https://evil.example")
                .method(method, BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:koppi:problem:client-header-missing");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
        assertThat(StubServices.CLAIM.asked()).isEmpty();
    }

    @Test
    void clientsOwnWritePasses() {
        assertThat(browser.write("POST", "/api/leads/1/claim", "{}").statusCode())
                .isEqualTo(200);
        assertThat(StubServices.CLAIM.asked()).hasSize(1);
    }
}
