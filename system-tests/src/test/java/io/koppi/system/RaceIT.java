package io.koppi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.bench.demo.Customers;
import io.koppi.bench.door.Door;
import io.koppi.bench.member.MemberSession;
import io.koppi.bench.platform.Company;
import io.koppi.platform.demo.Operator;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fifty members of one location go for the same lead at the same moment, two hundred times, over two replicas. */
class RaceIT {
    private static final int MEMBERS = 50;
    private static final int LEADS = 200;

    private final Koppi koppi = Koppi.running();

    @Test
    void everyLeadHasExactlyOneOwnerAndTheOthersAreToldWho() throws Exception {
        Company company = koppi.company("kotikolo");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String place = "Kilpala" + Instant.now().toEpochMilli();
            List<MemberSession> members = racersAt(place, company, threads);
            List<String> leads = leadsAt(place, company, members.getFirst());

            List<Race> races = new ArrayList<>();
            for (String lead : leads) {
                races.add(race(lead, members, threads));
            }

            assertThat(races).allSatisfy(race -> {
                assertThat(race.won()).hasSize(1);
                assertThat(race.lost()).hasSize(MEMBERS - 1);
                assertThat(race.lost())
                        .allSatisfy(lost -> assertThat(winnerIn(lost))
                                .isEqualTo(race.won()
                                        .getFirst()
                                        .path("owner")
                                        .path("memberId")
                                        .asText()));
            });
            for (String lead : leads) {
                assertRecordedAttempts(lead, company);
            }
            System.out.printf(
                    "Race: %d leads, %d members each, two replicas: %d told yours, %d told who%n",
                    LEADS,
                    MEMBERS,
                    races.stream().mapToInt(race -> race.won().size()).sum(),
                    races.stream().mapToInt(race -> race.lost().size()).sum());
        }
    }

    private record Race(List<JsonNode> won, List<JsonNode> lost) {}

    private static Race race(String lead, List<MemberSession> members, ExecutorService threads) throws Exception {
        List<Callable<HttpResponse<String>>> claims = members.stream()
                .<Callable<HttpResponse<String>>>map(member -> () -> member.post("/api/leads/" + lead + "/claim", ""))
                .toList();
        List<HttpResponse<String>> answers = all(claims, threads);
        return new Race(bodies(answers, 200), bodies(answers, 409));
    }

    private static List<JsonNode> bodies(List<HttpResponse<String>> answers, int status) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == status)
                .map(Json::of)
                .toList();
    }

    private static String winnerIn(JsonNode problem) {
        return problem.path("winner").path("memberId").asText();
    }

    private static void assertRecordedAttempts(String lead, Company company) throws Exception {
        List<JsonNode> attempts = Json.items(company.admin().get("/api/leads/" + lead + "/attempts"));
        assertThat(attempts).hasSize(MEMBERS);
        assertThat(attempts.stream()
                        .filter(attempt -> attempt.path("outcome").asText().equals("won")))
                .hasSize(1);
        assertThat(attempts)
                .allSatisfy(attempt ->
                        assertThat(attempt.path("marginMillis").asLong()).isNotNegative());
    }

    /** A location of its own with members who have no phone: two hundred leads would be ten thousand messages. */
    private List<MemberSession> racersAt(String place, Company company, ExecutorService threads) throws Exception {
        Operator operator = koppi.operator();
        UUID location = UUID.randomUUID();
        UUID team = UUID.randomUUID();
        directory(operator, company, "locations/" + location, """
                {"name":"%s","city":"%s","timeZone":"Europe/Helsinki","postCodes":[],"openingHours":[],"active":true}""".formatted(place, place));
        directory(operator, company, "teams/" + team, """
                {"locationId":"%s","name":"Kilpa","requestTypeIds":[],"active":true}""".formatted(location));
        List<String> emails = IntStream.range(0, MEMBERS)
                .mapToObj(number -> "kilpailija" + number + "@" + place.toLowerCase(Locale.ROOT) + ".example")
                .toList();
        for (String email : emails) {
            directory(operator, company, "members/" + UUID.randomUUID(), """
                    {"name":"%s","email":"%s","language":"fi","tenantAdmin":false,"adminLocationIds":[],\
                    "teamIds":["%s"],"active":true,"initialPassword":"%s"}""".formatted(
                            email.substring(0, email.indexOf('@')), email, team, koppi.password()));
        }
        signedIn(emails.getLast());
        List<Callable<MemberSession>> signIns = emails.stream()
                .<Callable<MemberSession>>map(email -> () -> signedIn(email))
                .toList();
        return all(signIns, threads);
    }

    /** Fails with the reason of the first that failed. */
    private static <T> List<T> all(List<Callable<T>> tasks, ExecutorService threads) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> done : threads.invokeAll(tasks)) {
            results.add(done.get());
        }
        return results;
    }

    private void directory(Operator operator, Company company, String path, String entry) {
        Operator.check(operator.put(
                koppi.at("routing") + "/directory/" + path,
                Json.of(entry),
                Optional.of(company.id().toString())));
    }

    /** Waits for the member's sign-in to be made in Keycloak. */
    private MemberSession signedIn(String email) {
        return await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> koppi.signIn(email), Objects::nonNull);
    }

    /** They come a few at a time: it is the claims that are raced. */
    private static List<String> leadsAt(String place, Company company, MemberSession member) throws Exception {
        Door form = company.form();
        Customers customers = new Customers(new Random(1));
        List<Callable<Boolean>> contacts = IntStream.range(0, LEADS)
                .mapToObj(number -> customers.at(place, Instant.now()))
                .<Callable<Boolean>>map(draft -> () -> form.send(draft).accepted())
                .toList();
        try (var few = Executors.newFixedThreadPool(8)) {
            assertThat(all(contacts, few)).doesNotContain(false);
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(free(member)).hasSize(LEADS));
        return free(member);
    }

    private static List<String> free(MemberSession member) throws Exception {
        return Json.items(member.get("/api/leads?view=free&limit=500")).stream()
                .map(lead -> lead.path("id").asText())
                .toList();
    }
}
