package io.koppi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Contacts keep arriving, by HTTP, by mail, from a mailbox and out of lists, while every part is killed in turn. What was promised is
 * there afterwards, once, and the capture ledger says the same.
 */
class KillIT {
    private static final List<String> VICTIMS =
            List.of("intake", "routing", "claim", "notification", "stats", "gateway", "kafka", "postgres");
    private static final int PER_SECOND = 20;
    private static final Duration BETWEEN = Duration.ofSeconds(6);
    /** A list runs while these are killed. */
    private static final Set<String> KILLED_WITH_A_LIST = Set.of("intake", "postgres");

    private static final int ROWS = 1_000;

    private final Koppi koppi = Koppi.running();
    private final Databases databases = new Databases(koppi);
    private final Map<String, Queue<Draft>> accepted = Map.of(
            "form", new ConcurrentLinkedQueue<>(),
            "adf", new ConcurrentLinkedQueue<>(),
            "mail", new ConcurrentLinkedQueue<>(),
            "meta", new ConcurrentLinkedQueue<>(),
            "mailbox", new ConcurrentLinkedQueue<>());
    private final Map<String, AtomicInteger> sentBy = new ConcurrentHashMap<>();
    private final List<ListUpload> lists = new ArrayList<>();

    @Test
    void everythingPromisedIsOneLeadAndEachAlertWentOut() throws Exception {
        Company company = koppi.company("kotikolo");
        try (MailboxDoor mailbox = new MailboxDoor()) {
            OwnChannel read =
                    OwnChannel.add(company.admin(), "marketplace-mail", "Kill-postilaatikko", mailbox.settings());
            OwnChannel listed = OwnChannel.add(company.admin(), "file-import", "Kill-listat", "{}");
            killEachInTurn(
                    List.of(company.form(), company.adf(), company.mail(), company.meta(), mailbox), company, listed);

            assertThat(accepted.values()).allSatisfy(door -> assertThat(door).isNotEmpty());
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(unfinished(read, listed)).isZero());
        }
        everyPromiseIsKept();
        theLedgerAgrees(company);
    }

    private void killEachInTurn(List<Door> doors, Company company, OwnChannel listed) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread arrivals = Thread.ofVirtual().start(() -> arrive(doors, done));
        for (String victim : VICTIMS) {
            if (KILLED_WITH_A_LIST.contains(victim)) {
                byte[] list = KillList.of(ROWS, victim);
                lists.add(ListUpload.started(company.admin(), ListUpload.upload(company.admin(), listed.id(), list)));
            }
            Koppi.launcher("kill", victim, "--for", "2s");
            pause(BETWEEN);
            await().atMost(Duration.ofMinutes(2)).until(() -> serves(victim));
            pause(BETWEEN);
        }
        done.set(true);
        arrivals.join();
    }

    private void everyPromiseIsKept() throws Exception {
        List<Draft> promised = accepted.values().stream().flatMap(Queue::stream).toList();
        Counts counts = Counts.of(databases, promised);
        System.out.printf("Kill: sent by door %s, promised %s%n", sentBy, byDoor());
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
        for (ListUpload list : lists) {
            JsonNode now = list.now();
            System.out.printf(
                    "  list of %d rows: %s, taken %d, met again %d%n",
                    ROWS,
                    now.path("state").asText(),
                    now.path("taken").asInt(),
                    now.path("duplicates").asInt());
            assertThat(now.path("state").asText()).isEqualTo("done");
            assertThat(now.path("taken").asInt() + now.path("duplicates").asInt())
                    .isEqualTo(ROWS);
        }
    }

    /** A delivery that was not answered may have been kept all the same, and a repeated one is counted as what it is. */
    private void theLedgerAgrees(Company company) throws Exception {
        for (JsonNode channel : Json.items(company.admin().get("/api/channels"))) {
            UUID id = UUID.fromString(channel.path("id").asText());
            LedgerTally tally = LedgerTally.of(company.admin(), id);
            long kept = databases.count("intake", "select count(*) from contact where channel_id = '" + id + "'");
            long again = databases.count(
                    "intake", "select coalesce(sum(duplicates), 0) from contact where channel_id = '" + id + "'");
            System.out.printf(
                    "  ledger, %s: received %d = %d contacts + %d repeated%n",
                    channel.path("name").asText(), tally.received(), tally.fresh(), tally.duplicates());
            assertThat(List.of(tally.fresh(), tally.duplicates())).isEqualTo(List.of(kept, again));
        }
    }

    private void arrive(List<Door> doors, AtomicBoolean done) {
        AtomicInteger sent = new AtomicInteger();
        Customers customers = new Customers(new Random(7));
        while (!done.get()) {
            try {
                Load.open(PER_SECOND, Duration.ofSeconds(1), () -> {
                    Door door = doors.get(sent.getAndIncrement() % doors.size());
                    Draft draft = customers.next(Instant.now());
                    sentBy.computeIfAbsent(door.name(), none -> new AtomicInteger())
                            .incrementAndGet();
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
    private long unfinished(OwnChannel read, OwnChannel listed) throws Exception {
        long rows = databases.count("intake", "select count(*) from contact where state = 'waiting'");
        rows += accepted.getOrDefault("mailbox", new ConcurrentLinkedQueue<>()).size() - contacts(read);
        rows += (long) ROWS * lists.size() - contacts(listed);
        rows += databases.count("intake", "select count(*) from import_batch where state = 'running'");
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

    private long contacts(OwnChannel channel) throws Exception {
        return databases.count("intake", "select count(*) from contact where channel_id = '" + channel.id() + "'");
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
