package io.koppi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer sent, and where they hear of it: the page at {@code /s/} and the files behind {@code /api}. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(ServiceAddresses.class)
class CustomersPageIT {
    private static final String TOKEN = "a-token-of-a-customer";

    private final Browser customer = new Browser();

    @BeforeEach
    void reset() {
        StubServices.reset();
    }

    @Test
    void thePageIsIntakesWithItsOwnHeadersAndWithoutASession() {
        StubServices.INTAKE.answer(asked -> new StubService.Answer(
                200,
                "text/html",
                "<p>here</p>",
                Map.of("Content-Security-Policy", "default-src 'none'", "Referrer-Policy", "no-referrer")));

        HttpResponse<String> page = customer.get("/s/" + TOKEN + "?language=sv", "Accept", "text/html");

        assertThat(page.body()).isEqualTo("<p>here</p>");
        assertThat(page.headers().firstValue("content-security-policy")).hasValue("default-src 'none'");
        assertThat(page.headers().firstValue("referrer-policy")).hasValue("no-referrer");
        StubService.Asked asked = StubServices.INTAKE.asked().getFirst();
        assertThat(asked.uri()).isEqualTo("/s/" + TOKEN + "?language=sv");
        assertThat(asked.headers()).doesNotContainKey("Authorization");
    }

    @Test
    void aTapPassesWithWhereItComesFromAndAFloodDoesNot() {
        HttpResponse<String> tap = customer.send(customer.request("/s/" + TOKEN)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("say=now")));
        HttpResponse<String> flood =
                customer.send(customer.request("/s/" + TOKEN).POST(BodyPublishers.ofByteArray(new byte[20 << 10])));

        assertThat(tap.statusCode()).isEqualTo(200);
        assertThat(flood.statusCode()).isEqualTo(413);
        assertThat(StubServices.INTAKE.asked()).hasSize(1);
        StubService.Asked asked = StubServices.INTAKE.asked().getFirst();
        assertThat(asked.text()).isEqualTo("say=now");
        assertThat(asked.header("Sec-Fetch-Site")).isEqualTo("same-origin");
    }

    @Test
    void metricsNameNoToken() {
        customer.get("/s/" + TOKEN);

        assertThat(customer.get("/system/metrics", "Authorization", "Bearer " + Tokens.operator())
                        .body())
                .contains("/s/{token}")
                .doesNotContain(TOKEN);
    }

    @Test
    void aFileToBeSavedDoesNothing() {
        StubServices.INTAKE.answer(asked -> new StubService.Answer(
                200, "image/png", "bytes", Map.of("Content-Disposition", "attachment; filename=\"a.png\"")));

        HttpResponse<String> file = Browser.signedIn(UUID.randomUUID(), UUID.randomUUID())
                .get("/api/contacts/" + UUID.randomUUID() + "/attachments/" + UUID.randomUUID());

        assertThat(file.body()).isEqualTo("bytes");
        assertThat(file.headers().firstValue("content-security-policy").orElse(""))
                .startsWith("sandbox")
                .doesNotContain("'self'");
        assertThat(file.headers().firstValue("content-disposition")).hasValue("attachment; filename=\"a.png\"");
        assertThat(file.headers().firstValue("cache-control")).hasValue("no-store");
    }
}
