package io.koppi.bench.goal;

import io.koppi.bench.baseline.ClaimScript;
import io.koppi.bench.baseline.ScratchDatabase;
import io.koppi.bench.http.HttpConnections;
import io.koppi.bench.installation.Arena;
import io.koppi.bench.installation.FreeLeads;
import io.koppi.bench.installation.MemberTokens;
import io.koppi.bench.installation.OwnInstallation;
import io.koppi.bench.installation.Settled;
import io.koppi.bench.load.Load;
import io.koppi.bench.load.Measured;
import io.koppi.bench.member.MemberSession;
import io.koppi.bench.report.GoalRow;
import io.koppi.bench.report.GoalRow.Promise;
import io.koppi.bench.report.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** G3: how many leads are taken in a second when nobody is in anybody's way. */
public final class Claims {
    private static final int CLIENTS = 32;
    /** More than are claimed in a second; a repetition ends when they are gone. */
    private static final int LEADS_PER_SECOND = 1_000;

    private static final String BOUND =
            "processor time of claim-service (token check, Hibernate Reactive, six statements), the load"
                    + " generator and Postgres on the same cores; pgbench runs the same statements in a transaction, but no HTTP, no token,"
                    + " no JSON, no relay to Kafka";

    private final Lab lab;
    private final OwnInstallation installation;
    private final ClaimScript baseline;

    /** One member asking for one lead; the status of the answer. */
    @FunctionalInterface
    private interface Claim {
        int of(UUID lead) throws IOException, InterruptedException;
    }

    private Claims(Lab lab, ClaimScript baseline) {
        this.lab = lab;
        this.installation = lab.installation();
        this.baseline = baseline;
    }

    public static Claims in(Lab lab) throws Exception {
        ScratchDatabase scratch = ScratchDatabase.of(lab.installation(), lab.root(), "claim", "claim-service");
        return new Claims(lab, ClaimScript.in(scratch, lab.installation()));
    }

    /** With nothing else of the pipeline running. */
    public void alone() throws Exception {
        lab.report().heading("G3 claims/s, claim-service alone, 32 members");
        Series series = direct(false);
        lab.report()
                .add(row(
                        "G3 claims, 32 members, claim-service alone",
                        series,
                        Promise.atLeast(series.ratio(), .30, .50)));
    }

    /** With everything else running, directly and through the gateway. */
    public void amongAll() throws Exception {
        lab.report().heading("G3 claims/s, whole pipeline, 32 members");
        lab.report().add(row("G3 claims, 32 members, whole pipeline", direct(true), Promise.none()));
        lab.report().heading("G3 claims/s through the gateway, whole pipeline, 32 members");
        List<MemberSession> sessions = new ArrayList<>();
        for (int member = 0; member < Arena.WITH_PASSWORD; member++) {
            sessions.add(installation.platform().signIn(Arena.email(member)));
        }
        Series gateway = take(
                true,
                lead -> any(sessions).post("/api/leads/" + lead + "/claim", "").statusCode());
        lab.report().add(row("G3 claims, 32 members, whole pipeline, through the gateway", gateway, Promise.none()));
    }

    private Series direct(boolean pipeline) throws Exception {
        MemberTokens tokens = MemberTokens.of(installation);
        List<String> headers = new ArrayList<>();
        for (UUID member : Arena.members(CLIENTS)) {
            headers.add(tokens.header(member));
        }
        try (HttpConnections http = new HttpConnections(installation.platform().at("claim"))) {
            return take(
                    pipeline,
                    lead -> http.post("/leads/" + lead + "/claim", any(headers), "")
                            .status());
        }
    }

    private Series take(boolean pipeline, Claim claim) throws Exception {
        return lab.trials()
                .take(
                        "claims/s",
                        () -> {
                            if (pipeline) {
                                Settled.await(installation);
                            }
                            return baseline.perSecond(CLIENTS, lab.seconds());
                        },
                        () -> claim(pipeline, claim));
    }

    private double claim(boolean pipeline, Claim claim) throws Exception {
        List<UUID> free = new FreeLeads(installation).open(LEADS_PER_SECOND * lab.seconds());
        if (pipeline) {
            Settled.await(installation);
        }
        AtomicInteger next = new AtomicInteger();
        // Whoever is told that there are more gets one.
        int last = free.size() - CLIENTS;
        Measured measured = Load.closed(
                CLIENTS, lab.time(), () -> next.get() < last, () -> claim.of(free.get(next.getAndIncrement())) == 200);
        lab.report()
                .line(String.format(
                        "    claimed %d in %.1f s, failed %d; p50 %.1f ms, p99 %.1f ms",
                        measured.succeeded(),
                        measured.took().toMillis() / 1e3,
                        measured.failed(),
                        measured.millisAt(50),
                        measured.millisAt(99)));
        return measured.perSecond();
    }

    private static <T> T any(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    private static GoalRow row(String goal, Series series, Promise promise) {
        return new GoalRow(
                goal,
                String.format("%.0f/s", series.figure()),
                String.format("%.0f/s", series.denominator()),
                String.format("%.2f", series.ratio()),
                promise,
                BOUND);
    }
}
