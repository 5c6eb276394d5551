package io.koppi.intake.file;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.intake.Company;
import io.koppi.platform.test.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A company's lists, uploaded and started by the operator through the real door. */
final class Lists {
    private final Company company;
    private final UUID channelId;

    Lists(Company company, UUID channelId) {
        this.company = company;
        this.channelId = channelId;
    }

    /** Lists of a channel of their own, once the service knows it. */
    static Lists of(Company company, String settings) {
        UUID channelId = company.announce("file-import");
        String token = Tokens.operator();
        await().atMost(Company.SOON)
                .untilAsserted(() ->
                        company.configure(token, channelId, settings).then().statusCode(200));
        return new Lists(company, channelId);
    }

    /** A list of so many people, each with a number of their own. */
    static byte[] people(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> "Henkilö %d;040%07d;henkilo%d@example.fi;Oulu;Soittakaa %d".formatted(n, n, n, n))
                .collect(Collectors.joining("\r\n", "Nimi;Puhelin;Sähköposti;Paikkakunta;Viesti\r\n", "\r\n"))
                .getBytes(UTF_8);
    }

    UUID channelId() {
        return channelId;
    }

    Response upload(byte[] file, Map<String, String> query) {
        return operator()
                .header("X-Received-At", "2026-11-20T09:00:00Z")
                .contentType("application/octet-stream")
                .queryParam("channelId", channelId)
                .queryParam("filename", "lista.csv")
                .queryParams(query)
                .body(file)
                .post("/imports");
    }

    /** The id of the draft. */
    String uploaded(byte[] file, Map<String, String> query) {
        Response answer = upload(file, query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    Response start(String id, String choice) {
        return operator().contentType("application/json").body(choice).post("/imports/" + id + "/start");
    }

    JsonPath read(String id) {
        return operator().get("/imports/" + id).jsonPath();
    }

    JsonPath rows(String id, String query) {
        return operator().get("/imports/" + id + "/rows" + query).jsonPath();
    }

    /** Started and run to its end. */
    JsonPath imported(byte[] file, Map<String, String> query, String choice, Duration within) {
        String id = uploaded(file, query);
        start(id, choice).then().statusCode(202);
        return ended(id, within);
    }

    JsonPath ended(String id, Duration within) {
        await().atMost(within)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !read(id).getString("state").equals("running"));
        return read(id);
    }

    RequestSpecification operator() {
        return given().auth().oauth2(Tokens.operator()).header("X-Koppi-Tenant", company.tenantId);
    }
}
