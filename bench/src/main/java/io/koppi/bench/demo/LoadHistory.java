package io.koppi.bench.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.koppi.bench.demo.PastLead.Fate;
import io.koppi.bench.platform.Company;
import io.koppi.bench.platform.RunningPlatform;
import io.koppi.platform.demo.Operator;
import io.koppi.platform.server.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code ./koppi demo --history}: brings the company's past in as the operator would, and reads what the statistics make of it. */
final class LoadHistory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 2180;
    private static final int AT_ONCE = 8;
    private static final int TELL_EVERY = 100;
    private static final int CREATED = 201;
    private static final Duration UNTIL_COUNTED = Duration.ofMinutes(3);

    private final RunningPlatform platform;
    private final Company company;
    private final LocalDate today;

    LoadHistory(RunningPlatform platform, Company company) {
        this.platform = platform;
        this.company = company;
        this.today = LocalDate.now(ZoneId.of(company.seed().path("timeZone").asText()));
    }

    void run() throws InterruptedException, ExecutionException {
        List<PastLead> leads = new History(company.seed(), today, new Random(SEED)).leads();
        PastStory stories = new PastStory(company.seed(), today, new Random(SEED));
        List<ObjectNode> told = leads.stream().map(stories::of).toList();
        long began = System.nanoTime();
        int kept = send(leads, told);
        System.out.printf(
                "\r%d leads of %d months told in %d s: %d new, %d known before%n",
                leads.size(),
                History.MONTHS,
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                kept,
                leads.size() - kept);
        long ended = leads.stream().filter(lead -> lead.fate() != Fate.OPEN).count();
        boolean counted = Waiting.until(() -> ended() >= ended, Duration.ofSeconds(1), UNTIL_COUNTED);
        System.out.println(counted ? "The statistics say:" : "The statistics have not counted them all yet. So far:");
        printTable();
    }

    private long ended() {
        return figures("locations")
                .path("items")
                .valueStream()
                .mapToLong(it -> it.path("won").asLong() + it.path("lost").asLong())
                .sum();
    }

    private void printTable() {
        JsonNode arrivals = figures("arrivals");
        System.out.printf(
                "  %d contacts since %s, %.1f %% outside opening hours%n",
                arrivals.path("total").asLong(),
                today.minusMonths(History.MONTHS),
                100 * arrivals.path("outsideShare").asDouble());
        System.out.printf(
                "  %-12s %8s %9s %8s %8s %9s %12s%n", "", "contacts", "unclaimed", "won", "lost", "hit-rate", "median");
        for (JsonNode place : figures("locations").path("items")) {
            System.out.printf(
                    "  %-12s %8d %9d %8d %8d %7.1f %% %8.1f min%n",
                    place.path("name").asText(),
                    place.path("leads").asLong(),
                    place.path("unclaimed").asLong(),
                    place.path("won").asLong(),
                    place.path("lost").asLong(),
                    100 * place.path("hitRate").asDouble(),
                    place.path("medianSeconds").asDouble() / 60);
        }
    }

    private JsonNode figures(String what) {
        try {
            HttpResponse<String> answer = company.admin()
                    .get("/api/stats/" + what + "?from=" + today.minusMonths(History.MONTHS) + "&to=" + today);
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int send(List<PastLead> leads, List<ObjectNode> told) throws InterruptedException, ExecutionException {
        Operator operator = platform.operator();
        Optional<String> tenant = Optional.of(company.id().toString());
        AtomicInteger done = new AtomicInteger();
        int kept = 0;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < leads.size(); i++) {
                String address =
                        platform.at("claim") + "/history/leads/" + leads.get(i).id();
                ObjectNode body = told.get(i);
                answers.add(threads.submit(() -> {
                    HttpResponse<String> answer = operator.put(address, body, tenant);
                    Operator.check(answer);
                    int number = done.incrementAndGet();
                    if (number % TELL_EVERY == 0) {
                        System.out.printf("\r%d of %d", number, leads.size());
                    }
                    return answer.statusCode() == CREATED;
                }));
            }
            for (Future<Boolean> answer : answers) {
                kept += answer.get() ? 1 : 0;
            }
        }
        return kept;
    }
}
