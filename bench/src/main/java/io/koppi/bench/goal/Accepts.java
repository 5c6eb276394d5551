package io.koppi.bench.goal;

import io.koppi.bench.baseline.AcceptScript;
import io.koppi.bench.baseline.Pgbench;
import io.koppi.bench.baseline.ScratchDatabase;
import io.koppi.bench.installation.OwnInstallation;
import io.koppi.bench.installation.Settled;
import io.koppi.bench.load.Load;
import io.koppi.bench.load.Measured;
import io.koppi.bench.report.GoalRow;
import io.koppi.bench.report.GoalRow.Promise;
import io.koppi.bench.report.Series;
import io.koppi.platform.server.Waiting;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** G1 and G2: how many contacts intake takes in, and how long one waits for the answer. */
public final class Accepts {
    private static final String OMITS =
            "pgbench runs the same statement with the same parameters, but no HTTP, no reading of the"
                    + " form, no normalising, no JSON, no relay to Kafka, and is written in C";
    private static final int STEADY = 200;
    private static final double QUIET_MILLIS = 50;

    private final Lab lab;
    private final OwnInstallation installation;
    private final Pgbench pgbench;
    private final Pgbench.Script script;

    private Accepts(Lab lab, Pgbench pgbench, Pgbench.Script script) {
        this.lab = lab;
        this.installation = lab.installation();
        this.pgbench = pgbench;
        this.script = script;
    }

    /** Needs intake and Kafka to be up. */
    public static Accepts in(Lab lab) throws Exception {
        OwnInstallation installation = lab.installation();
        try (DoorLoad form = DoorLoad.form(installation, installation.platform().at("intake"))) {
            String key = form.sample();
            Waiting.until(() -> outboxIsEmpty(installation), Duration.ofMillis(100), Duration.ofSeconds(30));
            ScratchDatabase scratch = ScratchDatabase.of(installation, lab.root(), "intake", "lead-intake-service");
            return new Accepts(lab, scratch.pgbench(), AcceptScript.like(key, installation));
        }
    }

    private static boolean outboxIsEmpty(OwnInstallation installation) {
        try {
            return installation.count("intake", "select count(*) from outbox") == 0;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** With nothing else of the pipeline running. */
    public void alone() throws Exception {
        Series many = closed("G1 accepts/s, intake alone, 32 clients", 32, "intake", false);
        lab.report().add(row("G1 accepts, 32 clients, intake alone", many, Promise.atLeast(many.ratio(), .35, .60)));
        Series few = closed("G1 accepts/s, intake alone, 8 clients", 8, "intake", false);
        lab.report().add(row("G1 accepts, 8 clients, intake alone", few, Promise.atLeast(few.ratio(), .25, .45)));
    }

    /** With everything behind it running, directly and through the gateway. */
    public void amongAll() throws Exception {
        Series direct = closed("G1 accepts/s, whole pipeline, 32 clients", 32, "intake", true);
        lab.report().add(row("G1 accepts, 32 clients, whole pipeline", direct, Promise.none()));
        Series gateway = closed("G1 accepts/s through the gateway, whole pipeline, 32 clients", 32, "gateway", true);
        lab.report().add(row("G1 accepts, 32 clients, whole pipeline, through the gateway", gateway, Promise.none()));
    }

    private Series closed(String heading, int clients, String server, boolean pipeline) throws Exception {
        lab.report().heading(heading);
        URI address = installation.platform().at(server);
        try (DoorLoad form = DoorLoad.form(installation, address)) {
            return lab.trials().take("accepts/s", () -> denominator(clients, pipeline), () -> accept(form, clients));
        }
    }

    private double denominator(int clients, boolean pipeline) throws Exception {
        if (pipeline) {
            // What the last repetition left to do would be counted against pgbench.
            Settled.await(installation);
        }
        return pgbench.perSecond(script, clients, lab.seconds());
    }

    private double accept(DoorLoad form, int clients) throws Exception {
        Measured measured = Load.closed(clients, lab.time(), form.contact());
        int found = form.verify();
        lab.report()
                .line(String.format(
                        "    accepted %d, all found: %s; refused %d; p50 %.1f ms, p99 %.1f ms",
                        measured.succeeded(),
                        found == measured.succeeded() ? "yes" : "NO, " + found,
                        measured.failed(),
                        measured.millisAt(50),
                        measured.millisAt(99)));
        return measured.perSecond();
    }

    /** G2, with nothing else of the pipeline running. */
    public void latency() throws Exception {
        lab.report().heading("G2 p99 of an accept at 200/s in an open loop, intake alone");
        Series series;
        try (DoorLoad form = DoorLoad.form(installation, installation.platform().at("intake"))) {
            series = lab.trials().take("ms p99", () -> pgbench.p99MillisAt(script, STEADY, lab.seconds()), () -> {
                Measured measured = Load.open(STEADY, lab.time(), form.contact());
                form.verify();
                return measured.millisAt(99);
            });
        }
        boolean met = series.ratio() <= 15 && series.figure() <= QUIET_MILLIS;
        lab.report()
                .add(new GoalRow(
                        "G2 accept latency at 200/s",
                        String.format("p99 %.1f ms", series.figure()),
                        String.format("%.1f ms", series.denominator()),
                        String.format("%.1f x", series.ratio()),
                        new Promise("15 x, 50 ms", "8 x", Optional.of(met)),
                        "garbage collection and compilation in one small JVM beside the load generator on the same cores; pgbench -R has"
                                + " neither, and no HTTP"));
    }

    private static GoalRow row(String goal, Series series, Promise promise) {
        return new GoalRow(
                goal,
                String.format("%.0f/s", series.figure()),
                String.format("%.0f/s", series.denominator()),
                String.format("%.2f", series.ratio()),
                promise,
                "processor time of intake, the load generator, Postgres and Kafka on the same cores; " + OMITS);
    }
}
