package io.koppi.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(ServiceAddresses.class)
class QuickLinkIT {
    private final UUID tenant = UUID.randomUUID();
    private final UUID member = UUID.randomUUID();
    private final UUID lead = UUID.randomUUID();
    private final String token = "t-" + UUID.randomUUID();
    private final Browser phone = new Browser();

    @BeforeEach
    void linkIsGood() {
        StubServices.reset();
        StubServices.NOTIFICATION.answer(asked -> StubService.Answer.json(new JsonObject()
                .put("tenantId", tenant.toString())
                .put("memberId", member.toString())
                .put("leadId", lead.toString())
                .put("device", "device-1")
                .encode()));
    }

    @Test
    void lookingChangesNothingHoweverOften() {
        for (int i = 0; i < 20; i++) {
            HttpResponse<String> page = phone.get("/q/" + token);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).isEqualTo(phone.get("/q/another").body());
            assertThat(page.headers().firstValue("x-robots-tag")).hasValue("noindex");
            assertThat(page.headers().firstValue("set-cookie")).isEmpty();
            HttpRequest.Builder head = phone.request("/q/" + token).method("HEAD", BodyPublishers.noBody());
            assertThat(phone.send(head).statusCode()).isEqualTo(200);
        }

        assertThat(StubServices.NOTIFICATION.asked()).isEmpty();
        assertThat(StubServices.CLAIM.asked()).isEmpty();
    }

    @Test
    void pageAsksWhatItShowsWithoutSession() {
        StubServices.NOTIFICATION.answer(asked -> StubService.Answer.json("{\"state\":\"open\"}"));

        assertThat(phone.get("/api/quick-links/" + token).body()).isEqualTo("{\"state\":\"open\"}");
        assertThat(StubServices.NOTIFICATION.asked())
                .extracting(asked -> asked.method() + " " + asked.uri())
                .containsExactly("GET /quick-links/" + token);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 409})
    void tapSignsInClaimsAndEndsOnTheLeadWonOrLost(int claimed) {
        StubServices.CLAIM.answer(asked -> StubService.Answer.problem(claimed, "lead-taken"));

        HttpResponse<String> answer = tap(phone);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue(Browser.PUBLIC + "/leads/" + lead);
        assertThat(answer.headers().allValues("set-cookie"))
                .hasSize(2)
                .allMatch(cookie ->
                        cookie.toLowerCase(Locale.ROOT).contains("; httponly") && cookie.contains("SameSite=Lax"));
        StubService.Asked claim = StubServices.CLAIM.asked().getFirst();
        assertThat(claim.method() + " " + claim.uri()).isEqualTo("POST /leads/" + lead + "/claim");
        assertThat(claims(claim.header("Authorization").substring("Bearer ".length())))
                .isEqualTo(claims(phone.cookie("koppi_quick_link")))
                .containsEntry("iss", "koppi-quick-link")
                .containsEntry("koppi_tenant", tenant.toString())
                .containsEntry("koppi_member", member.toString())
                .containsEntry("koppi_lead", lead.toString());
    }

    @Test
    void secondTapTellsWhichDeviceItIs() {
        tap(phone);
        tap(phone);

        assertThat(StubServices.NOTIFICATION.asked())
                .extracting(StubService.Asked::text)
                .containsExactly("{}", "{\"device\":\"device-1\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "410, link-used, link-used",
        "410, link-expired, link-expired",
        "410, link-revoked, link-revoked",
        "404, not-found, link-unknown",
        "500, broken, unavailable",
    })
    void linkThatIsNoGoodExplainsItself(int status, String said, String problem) {
        StubServices.NOTIFICATION.answer(asked -> StubService.Answer.problem(status, said));

        HttpResponse<String> answer = tap(phone);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location"))
                .hasValue(Browser.PUBLIC + "/q/" + token + "?problem=" + problem);
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        assertThat(StubServices.CLAIM.asked()).isEmpty();
    }

    @Test
    void claimThatWasNotDecidedCanBeTappedAgain() {
        StubServices.CLAIM.answer(asked -> StubService.Answer.problem(503, "database-away"));

        HttpResponse<String> answer = tap(phone);

        assertThat(answer.headers().firstValue("location"))
                .hasValue(Browser.PUBLIC + "/q/" + token + "?problem=unavailable");
        assertThat(phone.cookie("koppi_device")).isEqualTo("device-1");
    }

    @Test
    void ofALeadThatWasTakenBackTheLinksPageTells() {
        StubServices.CLAIM.answer(asked -> StubService.Answer.problem(409, "lead-withdrawn"));

        HttpResponse<String> answer = tap(phone);

        assertThat(answer.headers().firstValue("location"))
                .hasValue(Browser.PUBLIC + "/q/" + token + "?problem=lead-withdrawn");
    }

    @Test
    void sessionOfALinkIsPassedOnAsWhatItIs() {
        tap(phone);
        StubServices.reset();

        assertThat(phone.get("/api/leads/" + lead).statusCode()).isEqualTo(200);

        String bearer = StubServices.CLAIM.asked().getFirst().header("Authorization");
        assertThat(claims(bearer.substring("Bearer ".length()))).containsEntry("koppi_lead", lead.toString());
    }

    @ParameterizedTest
    @CsvSource({"60, 200", "-60, 401"})
    void sessionOfALinkEnds(long secondsFromNow, int status) {
        String session = Tokens.quickLink(tenant, member, lead, Instant.now().plusSeconds(secondsFromNow));

        assertThat(phone.get("/api/leads/" + lead, "Cookie", "koppi_quick_link=" + session)
                        .statusCode())
                .isEqualTo(status);
        assertThat(StubServices.CLAIM.asked()).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void signInPutsTheFullSessionInTheLinksPlace() {
        tap(phone);

        phone.signIn("/sign-in?return=/", tenant, member);

        assertThat(phone.cookie("koppi_quick_link")).isEmpty();
    }

    @Test
    void fullSessionOfTheSameMemberIsUsedAndKept() {
        Browser seller = Browser.signedIn(tenant, member);

        HttpResponse<String> answer = tap(seller);

        assertThat(answer.headers().firstValue("location")).hasValue(Browser.PUBLIC + "/leads/" + lead);
        assertThat(seller.cookie("koppi_quick_link")).isEmpty();
        String bearer = StubServices.CLAIM.asked().getFirst().header("Authorization");
        assertThat(claims(bearer.substring("Bearer ".length())).containsKey("koppi_lead"))
                .isFalse();
    }

    @Test
    void fullSessionOfAnotherMemberNeitherClaimsNorIsWidened() {
        UUID other = UUID.randomUUID();
        Browser borrowed = Browser.signedIn(tenant, other);

        tap(borrowed);
        String claim = StubServices.CLAIM.asked().getFirst().header("Authorization");
        assertThat(claims(claim.substring("Bearer ".length()))).containsEntry("koppi_member", member.toString());

        borrowed.get("/api/leads/" + lead);
        String after = StubServices.CLAIM.asked().getLast().header("Authorization");
        assertThat(claims(after.substring("Bearer ".length()))).containsEntry("koppi_member", other.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 303",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://localhost:8080, 303",
    })
    void onlyOurOwnPageTaps(String header, String value, int status) {
        HttpRequest.Builder post =
                phone.request("/q/" + token).header(header, value).POST(BodyPublishers.noBody());

        assertThat(phone.send(post).statusCode()).isEqualTo(status);
        assertThat(StubServices.NOTIFICATION.asked()).hasSize(status == 303 ? 1 : 0);
    }

    private HttpResponse<String> tap(Browser browser) {
        return browser.send(browser.request("/q/" + token)
                .header("Origin", Browser.PUBLIC.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody()));
    }

    private static Map<String, Object> claims(String jwt) {
        String body = new String(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return new JsonObject(body).getMap();
    }
}
