package io.koppi.bench.goal;

import io.koppi.bench.baseline.AcceptScript;
import io.koppi.bench.baseline.Pgbench;
import io.koppi.bench.baseline.ScratchDatabase;
import io.koppi.bench.door.DoorPost;
import io.koppi.bench.installation.OwnInstallation;
import io.koppi.bench.load.Load;
import io.koppi.bench.load.Measured;
import io.koppi.bench.report.GoalRow;
import io.koppi.bench.report.GoalRow.Promise;
import io.koppi.bench.report.Series;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** How many contacts each door takes in, beside inserts of the same bytes. Needs intake alone to be up. */
public final class Doors {
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final String HTTP_BOUND =
            "processor time of intake (HTTP, proof, reading, normalising), the load generator and Postgres on the same cores; pgbench"
                    + " runs the same statement with the same parameters and nothing else";
    private static final String FETCHED =
            HTTP_BOUND + "; the lead is fetched after the answer, which is not part of it";
    private static final String MAIL_BOUND =
            "a connection for each mail, with its greeting and five round trips, and the mail library of the load generator; "
                    + HTTP_BOUND;

    private final Lab lab;
    private final OwnInstallation installation;

    @FunctionalInterface
    private interface Opening {
        DoorLoad open() throws Exception;
    }

    public Doors(Lab lab) {
        this.lab = lab;
        this.installation = lab.installation();
    }

    public void measure() throws Exception {
        URI intake = installation.platform().at("intake");
        for (DoorPost door : DoorPost.values()) {
            boolean fetched = door == DoorPost.META || door == DoorPost.LINKEDIN;
            measure(name(door), () -> DoorLoad.http(installation, intake, door), fetched ? FETCHED : HTTP_BOUND);
        }
        measure("ADF by SMTP", () -> DoorLoad.adfMail(installation), MAIL_BOUND);
        measure("marketplace mail by SMTP", () -> DoorLoad.portalMail(installation), MAIL_BOUND);
    }

    private static String name(DoorPost door) {
        return door.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " by HTTP";
    }

    private void measure(String name, Opening opening, String bound) throws Exception {
        try (DoorLoad load = opening.open()) {
            Pgbench.Script script = AcceptScript.like(load.sample(), installation);
            for (int clients : CLIENTS) {
                Pgbench pgbench = ScratchDatabase.of(installation, lab.root(), "intake", "lead-intake-service")
                        .pgbench();
                lab.report()
                        .heading(String.format("Accepts/s by the door %s, intake alone, %d clients", name, clients));
                Series series = lab.trials()
                        .take(
                                "accepts/s",
                                () -> pgbench.perSecond(script, clients, lab.seconds()),
                                () -> accept(load, clients));
                lab.report().add(row(String.format("accepts, %s, %d clients", name, clients), series, bound));
            }
        }
    }

    private double accept(DoorLoad load, int clients) throws Exception {
        Measured measured = Load.closed(clients, lab.time(), load.contact());
        if (measured.failed() > 0) {
            throw new IllegalStateException(measured.failed() + " contacts were refused");
        }
        int found = load.verify();
        lab.report()
                .line(String.format(
                        "    accepted %d, found %d; p50 %.1f ms, p99 %.1f ms",
                        measured.succeeded(), found, measured.millisAt(50), measured.millisAt(99)));
        return measured.perSecond();
    }

    private static GoalRow row(String what, Series series, String bound) {
        return new GoalRow(
                what,
                String.format("%.0f/s", series.figure()),
                String.format("%.0f/s", series.denominator()),
                String.format("%.2f", series.ratio()),
                Promise.none(),
                bound);
    }
}
