package io.koppi.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemTest {
    private static final int OVER_THE_LIMIT = 10 * 1024 * 1024 + 1;

    @Test
    void whatAnEndpointThrowsIsAnsweredWithAllItsMembers() {
        problem(given().get("/orders/refused"), 409, "taken")
                .header("X-Kept", "yes")
                .body("title", equalTo("Somebody was faster"))
                .body("detail", equalTo("By a second."))
                .body("winner.name", equalTo("Ana"));
        problem(given().get("/orders/forbidden"), 403, "forbidden");
    }

    @Test
    void whatBreaksTellsAnIdAndNothingElse() {
        problem(given().get("/orders/broken"), 500, "unexpected")
                .body("instance", startsWith("urn:uuid:"))
                .body(not(containsString("nobody may know")));
    }

    @Test
    void whatTheFrameworkRefusesIsAProblemToo() {
        problem(given().get("/nothing"), 404, "not-found");
        problem(given().delete("/orders"), 405, "method-not-allowed");
        problem(given().contentType("text/plain").body("a").post("/orders"), 415, "unsupported-media-type");
    }

    @Test
    void anUnreadableBodyIsToldWhere() {
        problem(post(""), 400, "bad-request").body("detail", equalTo("It has no body."));
        problem(post("{\n{"), 400, "bad-request").body("detail", containsString("line 2"));
        problem(post("[]"), 400, "bad-request").body("detail", containsString("line 1"));
        problem(
                        post("{\"lines\": [{\"count\": 1}, {\"count\": \"0401234567\"}, {\"count\": \"secret\"}]}"),
                        400,
                        "bad-request")
                .body("errors.field", contains("lines[2].count"))
                .body(not(containsString("secret")));
        problem(post("{\"name\": \"long\"}"), 422, "invalid").body("errors.field", contains("name"));
    }

    @Test
    void aBodyOverTheLimitIsRefusedWhetherOrNotItTellsItsLength() throws Exception {
        problem(post(" ".repeat(OVER_THE_LIMIT)), 413, "body-too-large");
        try (HttpClient http = HttpClient.newHttpClient()) {
            byte[] blanks = " ".repeat(OVER_THE_LIMIT).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/orders"))
                            .version(HttpClient.Version.HTTP_1_1)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blanks)))
                            .build(),
                    BodyHandlers.ofString());
            Assertions.assertEquals(413, answer.statusCode());
            Assertions.assertTrue(answer.body().contains("urn:koppi:problem:body-too-large"), answer.body());
        }
    }

    private static Response post(String json) {
        return given().contentType("application/json").body(json).post("/orders");
    }

    private static ValidatableResponse problem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("type", equalTo("urn:koppi:problem:" + code));
    }
}
