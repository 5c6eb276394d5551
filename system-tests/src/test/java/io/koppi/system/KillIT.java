package io.koppi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.bench.demo.Customers;
import io.koppi.bench.door.Door;
import io.koppi.bench.door.Draft;
import io.koppi.bench.load.Load;
import io.koppi.bench.platform.Company;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Contacts keep arriving while every part is killed in turn. What was answered with success is there afterwards, once. */
class KillIT {
    private static final List<String> VICTIMS =
            List.of("intake", "routing", "claim", "notification", "stats", "gateway", "kafka", "postgres");
    private static final int PER_SECOND = 20;
    private static final Duration BETWEEN = Duration.ofSeconds(6);

    private final Koppi koppi = Koppi.running();
    private final Databases databases = new Databases(koppi);
    private final Map<String, Queue<Draft>> accepted = Map.of(
            "form", new ConcurrentLinkedQueue<>(),
            "adf", new ConcurrentLinkedQueue<>(),
            "mail", new ConcurrentLinkedQueue<>(),
            "meta", new ConcurrentLinkedQueue<>());

    @Test
    void everythingPromisedIsOneLeadAndEachAlertWentOut() throws Exception {
        Company company = koppi.company("kotikolo");
        List<Door> doors = List.of(company.form(), company.adf(), company.mail(), company.meta());
        AtomicInteger sent = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        Thread arrivals = Thread.ofVirtual().start(() -> arrive(doors, sent, done));

        for (String victim : VICTIMS) {
            Koppi.launcher("kill", victim, "--for", "2s");
            pause(BETWEEN);
            await().atMost(Duration.ofMinutes(1)).until(() -> serves(victim));
            pause(BETWEEN);
        }
        done.set(true);
        arrivals.join();

        assertThat(accepted.values()).allSatisfy(door -> assertThat(door).isNotEmpty());
        List<Draft> promised = accepted.values().stream().flatMap(Queue::stream).toList();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(unfinished()).isZero());
        Counts counts = Counts.of(databases, promised);
        System.out.printf("Kill: %d sent, promised by door %s%n", sent.get(), byDoor());
        System.out.println(counts.report());

        assertThat(counts.promisedWithoutLead()).as("promised, but no lead").isZero();
        assertThat(counts.contactsWithoutLead()).as("kept, but no lead").isZero();
        assertThat(counts.leadsWithoutContact()).as("leads nobody sent").isZero();
        assertThat(counts.membersNeverTold())
                .as("alerts that went out to nobody")
                .isZero();
        assertThat(counts.repeatedOnPhones())
                .as("messages that rang twice are those whose submit was not confirmed")
                .isLessThanOrEqualTo(counts.repeatedSubmits());
        assertThat(counts.factsInStats()).isEqualTo(counts.leads());
        assertThat(counts.claimedInStats()).isEqualTo(counts.claimed());
    }

    private void arrive(List<Door> doors, AtomicInteger sent, AtomicBoolean done) {
        Customers customers = new Customers(new Random(7));
        while (!done.get()) {
            try {
                Load.open(PER_SECOND, Duration.ofSeconds(1), () -> {
                    Door door = doors.get(sent.getAndIncrement() % doors.size());
                    Draft draft = customers.next(Instant.now());
                    boolean taken = door.send(draft).accepted();
                    if (taken) {
                        accepted.get(door.name()).add(draft);
                    }
                    return taken;
                });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Map<String, Integer> byDoor() {
        return accepted.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, door -> door.getValue().size()));
    }

    /** What is still on its way from one service to the next. */
    private long unfinished() throws Exception {
        long rows = databases.count("intake", "select count(*) from contact where state = 'waiting'");
        for (String service : List.of("intake", "routing", "claim", "notification", "stats")) {
            rows += databases.count(service, "select count(*) from outbox");
        }
        rows += databases.count("notification", "select count(*) from alert where state in ('planned', 'submitting')");
        long leads = databases.count("claim", "select count(*) from lead");
        rows += databases.count("intake", "select count(*) from contact where state = 'processed'") - leads;
        rows += leads - databases.count("stats", "select count(*) from lead_fact where received_at is not null");
        rows += leads - databases.count("notification", "select count(*) from offer");
        return rows;
    }

    private boolean serves(String part) {
        if (part.equals("kafka") || part.equals("postgres")) {
            return answers("claim", "/q/health/ready") && answers("gateway", "/system/health/ready");
        }
        return answers(part, part.equals("gateway") ? "/system/health/ready" : "/q/health/ready");
    }

    private boolean answers(String part, String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(koppi.at(part).resolve(path)).build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause(Duration time) {
        await().pollDelay(time).atMost(time.plusSeconds(1)).until(() -> true);
    }
}
