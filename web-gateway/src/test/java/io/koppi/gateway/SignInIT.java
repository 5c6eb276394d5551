package io.koppi.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(ServiceAddresses.class)
class SignInIT {
    private final UUID tenant = UUID.randomUUID();
    private final UUID member = UUID.randomUUID();
    private final Browser browser = new Browser();

    @BeforeEach
    void reset() {
        StubServices.reset();
    }

    @Test
    void signInEndsWhereItBeganAndServicesAreToldWho() {
        HttpResponse<String> end = browser.signIn("/sign-in?return=/leads/7%3Ftab=notes", tenant, member);

        assertThat(end.statusCode()).isEqualTo(303);
        assertThat(end.headers().firstValue("location")).hasValue(Browser.PUBLIC + "/leads/7?tab=notes");
        assertThat(browser.get("/api/channels").statusCode()).isEqualTo(200);
        String bearer = StubServices.INTAKE.asked().getFirst().header("Authorization");
        assertThat(claims(bearer)).contains(tenant.toString()).contains(member.toString());
    }

    @Test
    void sessionCookieIsNoScriptsAndNoOtherSitesBusiness() {
        Tokens.member(tenant, member);
        HttpResponse<String> challenge = browser.get("/sign-in?return=/");

        assertThat(challenge.headers().allValues("set-cookie"))
                .isNotEmpty()
                .allMatch(cookie ->
                        cookie.toLowerCase(Locale.ROOT).contains("; httponly") && cookie.contains("SameSite=Lax"));

        HttpResponse<String> end = browser.signIn("/sign-in?return=/", tenant, member);
        assertThat(end.headers().allValues("set-cookie"))
                .allMatch(cookie ->
                        cookie.toLowerCase(Locale.ROOT).contains("; httponly") && cookie.contains("SameSite=Lax"));
        assertThat(browser.cookie("q_session") + browser.cookie("q_session_chunk_1"))
                .isNotEmpty()
                .doesNotContain(tenant.toString());
    }

    @Test
    void codeFlowIsBoundByPkceAndSpeaksTheCallersLanguage() {
        String keycloak = browser.get("/sign-in?return=/&ui_locales=sv")
                .headers()
                .firstValue("location")
                .orElseThrow();

        assertThat(keycloak)
                .contains("code_challenge_method=S256")
                .contains("ui_locales=sv")
                .contains("client_id=koppi-gateway");
        assertThat(browser.get(keycloak).body()).contains("lang=\"sv\"");
    }

    @ParameterizedTest
    @CsvSource({"fi, Kirjaudu sisään", "sv, Logga in", "en, Sign in"})
    void nameAndPasswordAreAskedOnOnePageInKoppisOwnLook(String language, String title) {
        HttpResponse<String> page = browser.follow(browser.get("/sign-in?return=/&ui_locales=" + language));

        Document form = Jsoup.parse(page.body(), page.uri().toString());
        assertThat(form.expectFirst("h1").text()).isEqualTo(title);
        assertThat(form.select("form input[name=username], form input[name=password]"))
                .hasSize(2);
        String look = form.expectFirst("link[rel=stylesheet]").absUrl("href");
        assertThat(browser.get(look).body()).contains("Schibsted Grotesk");
    }

    @Test
    void scriptWithoutSessionIsToldNotSent() {
        HttpResponse<String> answer = browser.get("/api/leads?view=free", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:koppi:problem:not-signed-in");
        assertThat(StubServices.CLAIM.asked()).isEmpty();
    }

    @Test
    void forgedSessionCookieIsNoSession() {
        HttpResponse<String> answer = browser.get("/api/leads", "Cookie", "q_session=forged");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(StubServices.CLAIM.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example", "/%5Cevil.example", "%09//evil.example", "leads"})
    void signInEndsAtThisOriginWhateverIsAskedFor(String wish) {
        HttpResponse<String> end = browser.signIn("/sign-in?return=" + wish, tenant, member);

        assertThat(end.statusCode()).isEqualTo(303);
        assertThat(end.headers().firstValue("location")).hasValue(Browser.PUBLIC + "/");
    }

    @Test
    void signOutEndsTheSessionHereAndAtKeycloak() {
        browser.signIn("/sign-in?return=/", tenant, member);

        HttpResponse<String> out = browser.get("/sign-out");
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.headers().firstValue("location").orElseThrow()).contains("/protocol/openid-connect/logout");
        browser.follow(out);

        assertThat(browser.get("/api/leads").statusCode()).isEqualTo(401);
        assertThat(browser.follow(browser.get("/sign-in?return=/")).body()).contains("<form");
    }

    @Test
    void signOutWithoutSessionGoesHome() {
        HttpResponse<String> out = browser.get("/sign-out");

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.headers().firstValue("location")).hasValue(Browser.PUBLIC + "/");
    }

    private static String claims(String bearer) {
        return new String(Base64.getUrlDecoder().decode(bearer.split("\\.", -1)[1]), UTF_8);
    }
}
