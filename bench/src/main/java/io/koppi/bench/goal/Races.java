package io.koppi.bench.goal;

import io.koppi.bench.baseline.BareRace;
import io.koppi.bench.baseline.ClaimScript;
import io.koppi.bench.baseline.ScratchDatabase;
import io.koppi.bench.goal.Race.Outcome;
import io.koppi.bench.installation.FreeLeads;
import io.koppi.bench.installation.OwnInstallation;
import io.koppi.bench.installation.Settled;
import io.koppi.bench.report.GoalRow;
import io.koppi.bench.report.GoalRow.Promise;
import io.koppi.bench.report.Series;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** G4 and G5: many members on one lead, over two replicas, with everything running. */
public final class Races {
    private static final int LEADS = 200;
    private static final int QUICK_LEADS = 20;

    private final Lab lab;
    private final OwnInstallation installation;
    private final int leads;

    public Races(Lab lab) {
        this.lab = lab;
        this.installation = lab.installation();
        this.leads = lab.quick() ? QUICK_LEADS : LEADS;
    }

    /** G4: exactly one owner, by what members were told and by what was recorded, while each replica is killed once. */
    public void oneOwner(int claimants) throws Exception {
        lab.report().heading("G4 " + claimants + " claimants x " + leads + " leads, two replicas, each killed once");
        List<UUID> free = new FreeLeads(installation).open(leads);
        long began = System.nanoTime();
        List<Outcome> outcomes = runWithKills(free, claimants);
        double seconds = (System.nanoTime() - began) / 1e9;
        long one = outcomes.stream().filter(outcome -> outcome.yours() == 1).count();
        long all = outcomes.stream()
                .filter(outcome -> outcome.yours() + outcome.taken() == claimants)
                .count();
        long recorded = oncePerLead(free);
        lab.report()
                .line(String.format(
                        "one told \"yours\": %d of %d; everybody else told who: %d; one \"won\" recorded, the owner's: %d; %.0f s",
                        one, leads, all, recorded, seconds));
        boolean met = one == leads && all == leads && recorded == leads;
        lab.report()
                .add(new GoalRow(
                        "G4 race, " + claimants + " x " + leads + ", two kills",
                        met ? "exactly 1" : "NOT exactly 1",
                        "",
                        "",
                        new Promise("exactly 1", "exactly 1", Optional.of(met)),
                        "correctness, not speed: the version-checked update decides; " + Math.round(seconds)
                                + " s in all"));
        Settled.await(installation);
    }

    private List<Outcome> runWithKills(List<UUID> free, int claimants) throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (Race race = new Race(installation, claimants);
                var background = Executors.newSingleThreadExecutor()) {
            List<Future<String>> kills = new ArrayList<>();
            for (int number = 0; number < free.size(); number++) {
                if (number == free.size() / 3) {
                    kills.add(background.submit(() -> installation.launcher("kill", "claim", "--for", "2s")));
                }
                if (number == free.size() * 2 / 3) {
                    kills.add(background.submit(() -> installation.launcher("kill", "claim-2", "--for", "2s")));
                }
                outcomes.add(race.on(free.get(number)));
            }
            for (Future<String> kill : kills) {
                lab.report().line("    " + kill.get().strip());
            }
            lab.report().line("    asked again " + race.retries() + " times, without an answer or with an error");
        }
        return outcomes;
    }

    private long oncePerLead(List<UUID> free) throws SQLException, IOException {
        String ids = free.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        return installation.count(
                "claim",
                "select count(*) from lead l where id in (" + ids + ") and 1 = (select count(*) from claim_attempt a"
                        + " where a.lead_id = l.id and outcome = 'won' and a.member_id = l.owner_id)"
                        + " and 1 = (select count(*) from claim_attempt a where a.lead_id = l.id and outcome = 'won')");
    }

    /** G5: how long until all fifty have an answer. */
    public void latency() throws Exception {
        int claimants = 50;
        lab.report().heading("G5 until all 50 claimants of a lead are answered, two replicas, whole pipeline");
        ScratchDatabase scratch = ScratchDatabase.of(installation, lab.root(), "claim", "claim-service");
        BareRace bare = new BareRace(scratch, ClaimScript.in(scratch, installation));
        Series series;
        try (Race race = new Race(installation, claimants)) {
            series = lab.trials().take("ms p99", () -> p99(bare.run(claimants, leads)), () -> {
                List<Double> took = new ArrayList<>();
                for (UUID lead : new FreeLeads(installation).open(leads)) {
                    took.add(race.on(lead).millis());
                }
                double p99 = p99(took);
                Settled.await(installation);
                return p99;
            });
        }
        lab.report()
                .add(
                        new GoalRow(
                                "G5 race latency, 50 claimants",
                                String.format("p99 %.0f ms", series.figure()),
                                String.format("%.0f ms", series.denominator()),
                                String.format("%.1f x", series.ratio()),
                                Promise.atMost(series.ratio(), 4, 2.5, " x"),
                                "processor time: each loser is a second transaction that reads the winner, records the refusal and names the next"
                                        + " free lead; the bare race writes the attempt and reads nothing, has no HTTP and no token"));
    }

    private static double p99(List<Double> values) {
        return values.stream().sorted().toList().get((int) (values.size() * 0.99));
    }
}
