package io.koppi.bench;

import io.koppi.bench.baseline.Pgbench;
import io.koppi.bench.goal.Accepts;
import io.koppi.bench.goal.Alerting;
import io.koppi.bench.goal.Claims;
import io.koppi.bench.goal.Doors;
import io.koppi.bench.goal.Footprint;
import io.koppi.bench.goal.Imports;
import io.koppi.bench.goal.Lab;
import io.koppi.bench.goal.Races;
import io.koppi.bench.installation.Arena;
import io.koppi.bench.installation.DoorChannels;
import io.koppi.bench.installation.OwnInstallation;
import io.koppi.bench.installation.Settled;
import io.koppi.bench.machine.Machine;
import io.koppi.bench.machine.OtherLoad;
import io.koppi.bench.report.Report;
import io.koppi.bench.report.Trials;
import io.koppi.platform.server.FileTree;
import io.koppi.platform.server.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** {@code ./koppi bench}: the goals, each beside what the bare machine does in the same run. */
public final class Bench {
    private static final Set<String> OF_ALL = Set.of("G1", "G3", "G4", "G5", "G6", "G13", "G14");

    private final BenchOptions options;
    private final Path root = ProjectFiles.find().root();
    private final Report report = new Report();
    private final OwnInstallation installation = new OwnInstallation(root);
    private final OtherLoad others = new OtherLoad(installation::supervisor);
    private final Lab lab;

    private Bench(BenchOptions options) {
        this.options = options;
        this.lab = new Lab(
                root,
                installation,
                new Trials(options.repeats(), others, report),
                report,
                Duration.ofSeconds(options.seconds()),
                options.quick());
    }

    public static void main(String[] words) throws Exception {
        BenchOptions options = BenchOptions.of(List.of(words));
        if (options.help()) {
            System.out.println(BenchOptions.USAGE);
            return;
        }
        if (Pgbench.version().isEmpty()) {
            System.err.println(
                    "The bench needs pgbench, PostgreSQL's own load generator, and there is none on the PATH."
                            + " Debian and Ubuntu have it in the package postgresql-contrib or postgresql-15, macOS in brew's postgresql.");
            System.exit(1);
        }
        Bench bench = new Bench(options);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(bench::leave));
        bench.run(List.of(words));
    }

    private void run(List<String> words) throws Exception {
        report.line("# ./koppi bench " + String.join(" ", words) + "\n");
        report.line("- " + Instant.now() + ", commit " + Machine.commit(root));
        report.line("- " + Machine.describe());
        try {
            prepare();
            if (!options.alone() && options.goals().stream().anyMatch(OF_ALL::contains)) {
                amongAll();
            }
            if (wants("G1") || wants("G2") || wants("doors") || wants("import")) {
                intakeAlone();
            }
            if (wants("G3")) {
                claimAlone();
            }
        } finally {
            report.table();
            report.write(root.resolve("target/bench/report.md"));
        }
    }

    /** Also after Ctrl-C and after a failure. */
    private void leave() {
        try {
            installation.down();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean wants(String goal) {
        return options.goals().contains(goal);
    }

    /** The first start makes the databases, loads the demo, builds the arena, and trains the start-up caches. */
    private void prepare() throws Exception {
        Path ready = installation.home().resolve("data/arena");
        installation.down();
        if (!options.keep()) {
            FileTree.delete(installation.home().resolve("data"));
        }
        if (!Files.exists(ready)) {
            report.line("- made ready by ./koppi up --replicas claim=2");
            installation.launcher("up", "--replicas", "claim=2");
            new Arena(installation).build();
            new DoorChannels(installation).build();
            Settled.await(installation);
            installation.down();
            Files.createFile(ready);
        }
    }

    private void amongAll() throws Exception {
        if (wants("G14")) {
            new Footprint(lab, others).coldStart();
        } else {
            installation.launcher("up", "--replicas", "claim=2");
        }
        tellServers("./koppi up --replicas claim=2");
        Settled.await(installation);
        if (wants("G6")) {
            new Alerting(lab).measure();
        }
        Races races = new Races(lab);
        if (wants("G4")) {
            races.oneOwner(50);
            races.oneOwner(Arena.MEMBERS);
        }
        if (wants("G5")) {
            races.latency();
        }
        if (wants("G1")) {
            Accepts.in(lab).amongAll();
        }
        if (wants("G3")) {
            Claims.in(lab).amongAll();
        }
        if (wants("G13")) {
            Settled.await(installation);
            new Footprint(lab, others).memory(options.minutes());
        }
        Settled.await(installation);
        installation.down();
    }

    private void intakeAlone() throws Exception {
        installation.launcher("up", "--only", "intake");
        tellServers("./koppi up --only intake");
        Accepts accepts = Accepts.in(lab);
        if (wants("G1")) {
            accepts.alone();
        }
        if (wants("G2")) {
            accepts.latency();
        }
        if (wants("doors")) {
            new Doors(lab).measure();
        }
        if (wants("import")) {
            new Imports(lab).measure();
        }
        installation.down();
    }

    private void claimAlone() throws Exception {
        installation.launcher("up", "--only", "claim");
        tellServers("./koppi up --only claim");
        Claims.in(lab).alone();
        installation.down();
    }

    private void tellServers(String command) throws Exception {
        try (var connection = installation.open("intake")) {
            report.line(String.format(
                    "- %s: PostgreSQL %s, Kafka %s, Keycloak %s; %s",
                    command,
                    connection.getMetaData().getDatabaseProductVersion(),
                    ProjectFiles.version("kafka"),
                    ProjectFiles.version("keycloak"),
                    Pgbench.version().orElseThrow()));
        }
    }
}
