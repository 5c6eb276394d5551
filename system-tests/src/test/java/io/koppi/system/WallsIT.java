package io.koppi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.bench.demo.Customers;
import io.koppi.bench.door.Draft;
import io.koppi.bench.member.MemberSession;
import io.koppi.bench.platform.Company;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is not of the lead's location, or not of its company, or nobody, does not learn that it exists. */
class WallsIT {
    private static final String TODAY = "from=2026-01-01&to=2026-12-31";

    private final Koppi koppi = Koppi.running();
    private final Customers customers = new Customers(new Random());

    private Company kotikolo;
    private String helsinkiLead;

    @BeforeEach
    void leadInHelsinki() throws Exception {
        kotikolo = koppi.company("kotikolo");
        helsinkiLead = leadAt("Helsinki", koppi.signIn("elias.helsinki@kotikolo.example"));
    }

    @Test
    void memberOfAnotherLocation() throws Exception {
        MemberSession turku = koppi.signIn("oskar.turku@kotikolo.example");

        assertNothingOfTheLead(turku);
        assertThat(turku.get("/api/stats/arrivals?" + TODAY + "&locationId=" + kotikolo.location("Helsinki"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Json.items(turku.get("/api/stats/locations?" + TODAY)))
                .extracting(row -> row.path("name").asText())
                .containsExactly("Turku");
    }

    @Test
    void memberAndAdminOfAnotherCompany() throws Exception {
        for (String email : List.of("rasmus.porvoo@venevalkama.example", "petra@venevalkama.example")) {
            MemberSession stranger = koppi.signIn(email);

            assertNothingOfTheLead(stranger);
            assertThat(stranger.get("/api/stats/arrivals?" + TODAY + "&locationId=" + kotikolo.location("Helsinki"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(Json.items(stranger.get("/api/stats/locations?" + TODAY)))
                    .extracting(row -> row.path("name").asText())
                    .doesNotContain("Helsinki", "Turku");
        }
    }

    @Test
    void nobody() throws Exception {
        for (URI door : List.of(
                koppi.gateway().resolve("/api/leads/" + helsinkiLead),
                koppi.gateway().resolve("/api/leads?view=free"),
                koppi.gateway().resolve("/api/stats/locations?" + TODAY),
                koppi.gateway().resolve("/api/live"),
                koppi.at("claim").resolve("/leads/" + helsinkiLead),
                koppi.at("stats").resolve("/stats/locations?" + TODAY),
                koppi.at("routing").resolve("/directory/members"),
                koppi.at("notification").resolve("/alerts?leadId=" + helsinkiLead),
                koppi.at("intake").resolve("/channels"))) {
            HttpRequest request = HttpRequest.newBuilder(door)
                    .header("Accept", "application/json")
                    .header("X-Koppi-Client", "test")
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode())
                    .as(door.toString())
                    .isEqualTo(401);
        }
        HttpRequest claim = HttpRequest.newBuilder(koppi.gateway().resolve("/api/leads/" + helsinkiLead + "/claim"))
                .header("Accept", "application/json")
                .header("X-Koppi-Client", "test")
                .POST(BodyPublishers.noBody())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(claim, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void liveStreamOfAnotherLocationStaysSilent() throws Exception {
        MemberSession turku = koppi.signIn("oskar.turku@kotikolo.example");
        try (LiveStream stream = LiveStream.of(turku)) {
            await().untilAsserted(() -> assertThat(stream.heard()).anyMatch(line -> line.contains("hello")));
            String helsinki = leadAt("Helsinki", koppi.signIn("elias.helsinki@kotikolo.example"));
            String ours = leadAt("Turku", turku);

            await().untilAsserted(() -> assertThat(stream.heard()).anyMatch(line -> line.contains(ours)));
            assertThat(stream.heard())
                    .noneMatch(line -> line.contains(helsinki))
                    .noneMatch(
                            line -> line.contains(kotikolo.location("Helsinki").toString()));
        }
    }

    private void assertNothingOfTheLead(MemberSession stranger) throws Exception {
        String lead = "/api/leads/" + helsinkiLead;
        assertThat(stranger.get(lead).statusCode()).isEqualTo(404);
        assertThat(stranger.get(lead + "/timeline").statusCode()).isEqualTo(404);
        assertThat(stranger.get(lead + "/attempts").statusCode()).isEqualTo(404);
        assertThat(stranger.post(lead + "/claim", "").statusCode()).isEqualTo(404);
        assertThat(stranger.post(lead + "/pass", "{\"reason\":\"busy\"}").statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(lead + "/stage", "{\"stage\":\"offer\",\"version\":0}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(lead + "/notes", "{\"text\":\"hello\"}").statusCode())
                .isEqualTo(404);
        assertThat(stranger.post(lead + "/touches", "{\"kind\":\"reached\"}").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/api/directory/contacts/" + helsinkiLead + "/trace")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Json.items(stranger.get("/api/leads?view=free&limit=500")))
                .extracting(card -> card.path("id").asText())
                .doesNotContain(helsinkiLead);
    }

    /** Sends a contact for the place and returns its lead, as the member sees it come. */
    private String leadAt(String place, MemberSession member) throws Exception {
        String subject = Subject.fresh();
        Draft some = customers.at(place, Instant.now());
        Draft draft = new Draft(
                some.key(), some.name(), some.phone(), some.email(), place, subject, some.message(), some.sentAt());
        assertThat(kotikolo.form().send(draft).accepted()).isTrue();
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> Json.items(member.get("/api/leads?view=free&limit=500")).stream()
                                .filter(card -> card.path("subject").asText().equals(subject))
                                .map(card -> card.path("id").asText())
                                .findFirst()
                                .orElse(""),
                        lead -> !lead.isEmpty());
    }
}
