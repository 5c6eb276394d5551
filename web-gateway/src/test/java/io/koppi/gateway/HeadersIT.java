package io.koppi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Refusals;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(ServiceAddresses.class)
class HeadersIT {
    private final Browser browser = new Browser();

    @BeforeEach
    void reset() {
        StubServices.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/leads/7",
                "/mine",
                "/overview",
                "/failed/7",
                "/q/abc",
                "/sign-in",
                "/api/me",
                "/assets/none.js"
            })
    void everyAnswerTrustsOnlyThisOrigin(String path) {
        HttpHeaders headers = browser.get(path, "Accept", "text/html").headers();

        assertThat(headers.firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("referrer-policy")).hasValue("same-origin");
        assertThat(headers.firstValue("date")).isPresent();
        assertThat(headers.firstValue("strict-transport-security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/leads/7", "/mine?tab=won"})
    void pathsOfTheClientShowTheClient(String path) {
        HttpResponse<String> page = browser.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("client");
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.js", "/favicon.ico", "/system/none", "/q/a/b"})
    void pathsOfNobodyAreNotTheClient(String path) {
        HttpResponse<String> answer = browser.get(path, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("client");
    }

    @Test
    void everyRefusalIsAProblemDocument() {
        new Refusals("GET", "/sign-out").ofWrongPaths();
        new Refusals("POST", "/q/abc").ofLargeBodies();
    }

    @Test
    void filesNamedByTheirContentAreKeptForEver() {
        HttpResponse<String> asset = browser.get("/assets/app-4f2a.js");

        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("cache-control")).hasValue("public, max-age=31536000, immutable");
        assertThat(browser.get("/assets/none.js").headers().firstValue("cache-control"))
                .hasValue("no-store");
    }

    @Test
    void answersOfTheApiAreKeptNowhere() {
        assertThat(browser.get("/api/me").headers().firstValue("cache-control")).hasValue("no-store");
    }

    @Test
    void healthStandsOutsideTheQuickLinks() {
        assertThat(browser.get("/system/health/ready").statusCode()).isEqualTo(200);
        assertThat(browser.get("/q/health", "Accept", "text/html").body()).contains("offer");
    }

    @Test
    void metricsAreTheOperators() {
        String member = Tokens.member(UUID.randomUUID(), UUID.randomUUID());

        for (String path : List.of("/system/metrics", "/system/metrics/", "/system//metrics")) {
            assertThat(browser.get(path).statusCode()).as(path).isBetween(401, 404);
            assertThat(browser.get(path, "Authorization", "Bearer " + member).statusCode())
                    .as(path)
                    .isBetween(403, 404);
        }
    }

    @Test
    void metricsNameNoToken() {
        browser.get("/q/a-token-of-somebody");
        browser.get("/api/quick-links/a-token-of-somebody");

        assertThat(browser.get("/system/metrics", "Authorization", "Bearer " + Tokens.operator())
                        .body())
                .contains("http_server_requests")
                .doesNotContain("a-token-of-somebody");
    }
}
