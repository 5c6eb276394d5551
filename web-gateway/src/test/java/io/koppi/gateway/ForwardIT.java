package io.koppi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(ServiceAddresses.class)
class ForwardIT {
    private static final int OVER_A_MEBIBYTE = (1 << 20) + 1;

    private static Browser browser;

    @BeforeAll
    static void signIn() {
        browser = Browser.signedIn(UUID.randomUUID(), UUID.randomUUID());
    }

    @BeforeEach
    void reset() {
        StubServices.reset();
    }

    @Test
    void onlyTheSessionSaysWhoCalls() {
        HttpResponse<String> answer = browser.get(
                "/api/leads?view=free&after=a%2Fb",
                "Authorization",
                "Bearer forged",
                "X-Koppi-Tenant",
                UUID.randomUUID().toString(),
                "X-Forwarded-For",
                "203.0.113.9",
                "Forwarded",
                "for=203.0.113.9");

        assertThat(answer.statusCode()).isEqualTo(200);
        StubService.Asked asked = StubServices.CLAIM.asked().getFirst();
        assertThat(asked.uri()).isEqualTo("/leads?view=free&after=a%2Fb");
        assertThat(asked.header("Authorization")).startsWith("Bearer ey");
        assertThat(asked.headers()).doesNotContainKeys("Cookie", "X-koppi-tenant", "Forwarded");
        assertThat(asked.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(asked.header("X-Forwarded-Host")).isEqualTo("localhost:8080");
        assertThat(asked.header("X-Forwarded-Proto")).isEqualTo("http");
    }

    @Test
    void whatAServiceAnswersPassesUnchangedExceptCookies() {
        StubServices.CLAIM.answer(asked -> new StubService.Answer(
                409,
                "application/problem+json",
                "{\"type\":\"urn:koppi:problem:lead-taken\"}",
                Map.of("Set-Cookie", "q_session=planted", "X-Kept", "yes")));

        HttpResponse<String> answer = browser.write("POST", "/api/leads/1/claim", "{}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("{\"type\":\"urn:koppi:problem:lead-taken\"}");
        assertThat(answer.headers().firstValue("x-kept")).hasValue("yes");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/channels/7/settings, /channels/7/settings",
        "/api/contacts/failed?limit=2, /contacts/failed?limit=2",
    })
    void pathsLoseTheirPrefix(String path, String atTheService) {
        browser.get(path);

        assertThat(StubServices.INTAKE.asked())
                .extracting(StubService.Asked::uri)
                .containsExactly(atTheService);
    }

    @Test
    void traceOfAContactIsRoutingsAlthoughContactsAreIntakes() {
        browser.get("/api/directory/contacts/7/trace");
        browser.get("/api/directory/locations");

        assertThat(StubServices.ROUTING)
                .flatExtracting(StubService::asked)
                .extracting(StubService.Asked::uri)
                .containsExactlyInAnyOrder("/contacts/7/trace", "/directory/locations");
    }

    @Test
    void replicasTakeTurns() {
        IntStream.range(0, 6).forEach(n -> browser.get("/api/me"));

        assertThat(StubServices.ROUTING).allMatch(replica -> replica.asked().size() == 3);
    }

    @Test
    void replicaThatIsAwayIsPassedOver() {
        assertThat(IntStream.range(0, 6)
                        .map(n -> browser.write("POST", "/api/leads/1/notes", "{\"text\":\"a\"}")
                                .statusCode()))
                .containsOnly(200);
        assertThat(StubServices.CLAIM.asked())
                .hasSize(6)
                .allMatch(asked -> asked.text().equals("{\"text\":\"a\"}"));
    }

    @Test
    void serviceThatIsAwayIsAnsweredFor() {
        HttpResponse<String> answer = browser.get("/api/stats/today");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.body()).contains("urn:koppi:problem:service-away");
    }

    @Test
    void serviceThatIsSilentIsNotAskedTwice() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        StubServices.CLAIM.answer(asked -> {
            await(over);
            return StubService.EMPTY;
        });

        HttpResponse<String> answer = browser.write("POST", "/api/leads/1/claim", "{}");
        over.countDown();

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("urn:koppi:problem:service-late");
        assertThat(StubServices.CLAIM.asked()).hasSize(1);
    }

    @Test
    void bodyOverTheLimitReachesNobody() {
        String large = "a".repeat(OVER_A_MEBIBYTE);

        assertThat(browser.write("POST", "/api/leads/1/notes", large).statusCode())
                .isEqualTo(413);
        assertThat(StubServices.CLAIM.asked()).isEmpty();
    }

    @Test
    void anUploadedListMayBeLargerThanAnythingElse() {
        String list = "a".repeat(13 * OVER_A_MEBIBYTE);

        assertThat(browser.write("POST", "/api/imports?filename=a", list).statusCode())
                .isEqualTo(StubService.EMPTY.status());
        assertThat(StubServices.INTAKE.asked()).hasSize(1);
        assertThat(browser.write("POST", "/api/imports/1/start", list).statusCode())
                .isEqualTo(413);
    }

    @Test
    void bodyOfUnknownLengthIsCounted() {
        byte[] large = new byte[2 * OVER_A_MEBIBYTE];

        HttpResponse<String> answer = browser.send(browser.request("/api/leads/1/notes")
                .header("X-Koppi-Client", "test")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:koppi:problem:body-too-large");
    }

    @Test
    void bodyOfUnknownLengthPasses() {
        HttpResponse<String> answer = browser.send(browser.request("/api/leads/1/notes")
                .header("X-Koppi-Client", "test")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000]))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(StubServices.CLAIM.asked().getFirst().body().length()).isEqualTo(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/quick-links/abc/redeem",
                "/api/alerts/..%2Fquick-links%2Fabc%2Fredeem",
                "/api/alerts/%2e%2e/quick-links/abc/redeem",
                "/api/alerts/%5c..%5cquick-links",
                "/api/q/health",
                "/api/tenants/7",
                "/api/",
                "/api/nothing",
            })
    void whatIsNotTheApiIsNotThere(String path) {
        HttpResponse<String> answer = browser.write("POST", path, "{}");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(StubServices.NOTIFICATION.asked()).isEmpty();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody went on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
