package io.koppi.routing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.koppi.platform.test.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A tenant of one test's own, written through the service's doors as its operator would. */
public final class TestTenant {
    public final UUID id;
    public final String slug;

    public TestTenant() {
        this(UUID.randomUUID());
    }

    /** Founds the tenant. */
    public TestTenant(UUID id) {
        this.id = id;
        this.slug = "t-" + id.toString().substring(0, 23);
        asOperator()
                .body(Map.of(
                        "slug",
                        slug,
                        "name",
                        "Test Oy",
                        "language",
                        "fi",
                        "country",
                        "FI",
                        "timeZone",
                        "Europe/Helsinki"))
                .put("/tenants/{id}", id)
                .then()
                .statusCode(204);
    }

    public RequestSpecification asOperator() {
        return given().auth()
                .oauth2(Tokens.operator())
                .header("X-Koppi-Tenant", id)
                .contentType(ContentType.JSON);
    }

    public RequestSpecification as(UUID memberId) {
        return given().auth().oauth2(Tokens.member(id, memberId)).contentType(ContentType.JSON);
    }

    public ValidatableResponse put(String path, UUID entry, Map<String, ?> body) {
        return asOperator()
                .body(body)
                .put("/directory/" + path + "/{id}", entry)
                .then();
    }

    public UUID location(String city, String... postCodes) {
        return made(
                "locations",
                Map.of(
                        "name",
                        "Shop " + city,
                        "city",
                        city,
                        "timeZone",
                        "Europe/Helsinki",
                        "postCodes",
                        List.of(postCodes)));
    }

    public UUID requestType(String key) {
        return made(
                "request-types",
                Map.of("key", key, "names", Map.of("fi", key, "sv", key, "en", key), "deliveryMode", "shotgun"));
    }

    public UUID team(UUID location, String name, UUID... requestTypes) {
        return made("teams", Map.of("locationId", location, "name", name, "requestTypeIds", List.of(requestTypes)));
    }

    public UUID channel(Map<String, UUID> defaults) {
        Map<String, Object> body = new HashMap<>(defaults);
        body.put("kind", "website-form");
        body.put("name", "Web form");
        return made("channels", body);
    }

    public void catchAll(UUID location, UUID team, UUID requestType) {
        asOperator()
                .body(Map.of("locationId", location, "teamId", team, "requestTypeId", requestType))
                .put("/directory/catch-all")
                .then()
                .statusCode(204);
    }

    /** A member the service knows as a caller already. */
    public UUID member(Map<String, ?> differences) {
        UUID member = made("members", memberBody(differences));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> as(member).get("/me").then().statusCode(200));
        return member;
    }

    public static Map<String, Object> memberBody(Map<String, ?> differences) {
        Map<String, Object> body = new HashMap<>(
                Map.of("name", "Test Member", "email", "m-" + UUID.randomUUID() + "@example.com", "language", "fi"));
        body.putAll(differences);
        return body;
    }

    public List<String> idsOf(String list) {
        return new ArrayList<>(asOperator()
                .get("/directory/" + list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("items.id"));
    }

    private UUID made(String path, Map<String, ?> body) {
        UUID entry = UUID.randomUUID();
        put(path, entry, body).statusCode(204);
        return entry;
    }
}
