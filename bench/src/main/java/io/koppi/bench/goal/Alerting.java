package io.koppi.bench.goal;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.bench.baseline.BareChain;
import io.koppi.bench.baseline.ScratchDatabase;
import io.koppi.bench.demo.Customers;
import io.koppi.bench.door.Draft;
import io.koppi.bench.goal.Phones.Message;
import io.koppi.bench.installation.OwnInstallation;
import io.koppi.bench.installation.Settled;
import io.koppi.bench.load.Load;
import io.koppi.bench.load.Measured;
import io.koppi.bench.report.GoalRow;
import io.koppi.bench.report.GoalRow.Promise;
import io.koppi.bench.report.Median;
import io.koppi.bench.report.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** G6: from the moment a contact is sent to the moment its last SMS is submitted, at a steady 20 a second, everything running. */
public final class Alerting {
    private static final double PER_SECOND = 20;
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final double QUIET_MILLIS = 250;
    /** Asks for nothing in particular: what a message asks for chooses the team, and each team has its own number of phones. */
    private static final String MESSAGE = "Terve!";

    private final Lab lab;
    private final OwnInstallation installation;
    private final Phones phones;
    private final JsonNode company;
    private final AtomicInteger number = new AtomicInteger();
    private final List<Double> medians = new ArrayList<>();
    private final List<Double> bareMedians = new ArrayList<>();

    public Alerting(Lab lab) {
        this.lab = lab;
        this.installation = lab.installation();
        this.phones = new Phones(installation);
        this.company = installation.platform().seed().tenants().getFirst();
    }

    public void measure() throws Exception {
        int receivers = receivers();
        lab.report()
                .heading(String.format(
                        "G6 sent -> last SMS submitted, %.0f contacts at %.0f/s, %d phones each",
                        PER_SECOND * TIME.toSeconds(), PER_SECOND, receivers));
        ScratchDatabase scratch = ScratchDatabase.of(installation, lab.root(), "intake", "lead-intake-service");
        Series series;
        try (BareChain chain = new BareChain(scratch, installation.brokers());
                DoorLoad form =
                        DoorLoad.form(installation, installation.platform().gateway())) {
            chain.run(PER_SECOND, TIME);
            bareMedians.clear();
            series = lab.trials().take("ms p99", () -> bare(chain), () -> alerted(form, receivers));
        }
        double median = Median.of(medians);
        double bareMedian = Median.of(bareMedians);
        boolean met = median / bareMedian <= 4 && series.ratio() <= 5 && series.figure() <= QUIET_MILLIS;
        lab.report()
                .add(new GoalRow(
                        "G6 sent -> last SMS at 20/s",
                        String.format("p50 %.0f, p99 %.0f ms", median, series.figure()),
                        String.format("S: p50 %.1f, p99 %.1f ms", bareMedian, series.denominator()),
                        String.format("%.1f x, %.1f x", median / bareMedian, series.ratio()),
                        new Promise("p50 4 x, p99 5 x, 250 ms", "2.5 x, 3 x", Optional.of(met)),
                        "five commits and three Kafka hops in a row, each with a read, a decision and JSON, in JVMs that share two cores;"
                                + " S has the same commits and hops with one row each, no HTTP, no decision, one SMS's wait for its"
                                + " answer left out"));
    }

    private double bare(BareChain chain) throws InterruptedException {
        Measured measured = chain.run(PER_SECOND, TIME);
        bareMedians.add(measured.millisAt(50));
        lab.report()
                .line(String.format(
                        "    bare hops: p50 %.1f ms, p99 %.1f ms", measured.millisAt(50), measured.millisAt(99)));
        return measured.millisAt(99);
    }

    private double alerted(DoorLoad form, int receivers) throws Exception {
        Settled.await(installation);
        phones.clear();
        Map<String, Instant> sent = new ConcurrentHashMap<>();
        Measured measured = Load.open(PER_SECOND, TIME, () -> {
            String subject = "Mittaus %04d".formatted(number.incrementAndGet() % 10_000);
            Instant now = Instant.now();
            sent.put(subject, now);
            return form.send(about(subject, now));
        });
        if (measured.failed() > 0) {
            throw new IllegalStateException(measured.failed() + " contacts were refused");
        }
        phones.await(sent.size() * receivers);
        List<Double> took = took(sent, phones.messages());
        double p50 = percentile(took, .50);
        double p99 = percentile(took, .99);
        medians.add(p50);
        lab.report()
                .line(String.format(
                        "    %d contacts, %d SMS: p50 %.1f ms, p99 %.1f ms, longest %.1f ms",
                        sent.size(), sent.size() * receivers, p50, p99, took.getLast()));
        return p99;
    }

    /** Milliseconds to the last message of each, sorted. */
    private static List<Double> took(Map<String, Instant> sent, List<Message> messages) {
        return sent.entrySet().stream()
                .map(contact -> messages.stream()
                        .filter(message -> message.text().contains(contact.getKey()))
                        .mapToDouble(message -> Duration.between(contact.getValue(), message.at())
                                        .toNanos()
                                / 1e6)
                        .max()
                        .orElseThrow(() -> new IllegalStateException("No SMS about " + contact.getKey())))
                .sorted()
                .toList();
    }

    private static double percentile(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    private Draft about(String subject, Instant now) {
        Draft any = new Customers(ThreadLocalRandom.current()).at(place(), now);
        return new Draft(any.key(), any.name(), any.phone(), any.email(), any.place(), subject, MESSAGE, any.sentAt());
    }

    private String place() {
        return company.path("locations").path(0).path("name").asText();
    }

    /** The phones of the location's team that takes what names no other. */
    private int receivers() {
        String team = company.path("catchAll").path("teamId").asText();
        return (int) StreamSupport.stream(company.path("members").spliterator(), false)
                .filter(member -> member.hasNonNull("phone"))
                .filter(member -> StreamSupport.stream(member.path("teamIds").spliterator(), false)
                        .anyMatch(id -> id.asText().equals(team)))
                .count();
    }
}
