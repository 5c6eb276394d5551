package io.koppi.bench.goal;

import io.koppi.bench.installation.OwnInstallation;
import io.koppi.bench.load.Load;
import io.koppi.bench.load.Measured;
import io.koppi.bench.machine.OtherLoad;
import io.koppi.bench.report.GoalRow;
import io.koppi.bench.report.GoalRow.Promise;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** G13 and G14: what the whole platform costs in memory, and in processor time until it has alerted somebody. Linux tells. */
public final class Footprint {
    private static final double PER_SECOND = 20;
    private static final Pattern TOTAL = Pattern.compile("supervisor included: (\\d+) MB");

    private final Lab lab;
    private final OwnInstallation installation;
    private final OtherLoad processes;

    public Footprint(Lab lab, OtherLoad processes) {
        this.lab = lab;
        this.installation = lab.installation();
        this.processes = processes;
    }

    /** G13, after so many minutes of load. */
    public void memory(double minutes) throws Exception {
        lab.report().heading(String.format("G13 memory after %.1f minutes at %.0f/s", minutes, PER_SECOND));
        try (DoorLoad form = DoorLoad.form(installation, installation.platform().gateway())) {
            Measured measured = Load.open(PER_SECOND, Duration.ofMillis((long) (minutes * 60_000)), form.contact());
            lab.report().line(String.format("    accepted %d, refused %d", measured.succeeded(), measured.failed()));
        }
        String status = installation.launcher("status");
        lab.report().line("```\n" + status.stripTrailing() + "\n```");
        Matcher total = TOTAL.matcher(status);
        if (!OtherLoad.canTell() || !total.find()) {
            lab.report().add(notHere("G13 memory"));
            return;
        }
        double gigabytes = Integer.parseInt(total.group(1)) / 1024.0;
        lab.report()
                .add(new GoalRow(
                        "G13 memory of every process",
                        String.format("%.2f GB", gigabytes),
                        "",
                        "",
                        Promise.atMost(gigabytes, 3, 2, " GB"),
                        "ten JVMs, of which Keycloak and Kafka are two; proportional set size, so shared pages count once; two replicas of"
                                + " claim-service run"));
    }

    /** G14: starts the platform, whose start-up caches are made, and has it alert somebody. It is up afterwards. */
    public void coldStart() throws Exception {
        lab.report().heading("G14 processor time from nothing to the first alert");
        double before = OtherLoad.canTell() ? processes.ownSeconds() : 0;
        long began = System.nanoTime();
        lab.report()
                .line("```\n"
                        + installation
                                .launcher("up", "--replicas", "claim=2")
                                .lines()
                                .filter(line -> line.contains("ready") || line.contains("Ready"))
                                .reduce((one, next) -> one + "\n" + next)
                                .orElse("")
                        + "\n```");
        Phones phones = new Phones(installation);
        phones.clear();
        try (DoorLoad form = DoorLoad.form(installation, installation.platform().gateway())) {
            form.sample();
        }
        phones.await(1);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (!OtherLoad.canTell()) {
            lab.report().add(notHere("G14 cold start"));
            return;
        }
        double worked = processes.ownSeconds() - before;
        lab.report().line(String.format("%.1f CPU-s in %.1f s", worked, seconds));
        lab.report()
                .add(new GoalRow(
                        "G14 cold start to first alert",
                        String.format("%.1f CPU-s, %.0f s", worked, seconds),
                        "",
                        "",
                        Promise.atMost(worked, 40, 25, " CPU-s"),
                        "ten JVMs that start from their caches, the launcher and the bench's own part included; two replicas of"
                                + " claim-service"));
    }

    private static GoalRow notHere(String goal) {
        return new GoalRow(goal, "not on this system", "", "", Promise.none(), "");
    }
}
