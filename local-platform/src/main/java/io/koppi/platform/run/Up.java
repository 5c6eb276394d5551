package io.koppi.platform.run;

import io.koppi.platform.demo.DemoSeed;
import io.koppi.platform.demo.LoadSeed;
import io.koppi.platform.run.RunFiles.PartState;
import io.koppi.platform.run.RunFiles.Phase;
import io.koppi.platform.server.Jvm;
import io.koppi.platform.server.Launch;
import io.koppi.platform.server.ProjectFiles;
import io.koppi.platform.server.Server;
import io.koppi.platform.server.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Starts the supervisor in the background and tells the user what happens until everything is ready. */
public final class Up {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Installation installation;
    private final ProjectFiles files;
    private final RunFiles run;
    private final Options options;
    private final Say say;

    public Up(Installation installation, Options options, Say say) {
        this.installation = installation;
        this.files = installation.files();
        this.run = new RunFiles(files);
        this.options = options;
        this.say = say;
    }

    /** Returns when everything is ready; fails with {@link Refusal} when it cannot be. */
    public void handle() {
        awaitEnd();
        if (run.supervisor().isPresent()) {
            say.line("Koppi is up already.");
            renewServices();
        } else {
            Orphans.end(run);
            assembleCaches();
            checkPorts();
            run.forgetStates();
            launchSupervisor();
        }
        List<String> parts = parts();
        say.line("Starting " + parts.size() + " parts; logs are in "
                + files.home().resolve("log"));
        long began = System.nanoTime();
        follow(parts);
        if (options.seed()) {
            seed();
        }
        say.line(String.format("%nReady after %.1f s.", (System.nanoTime() - began) / 1e9));
        new Addresses(installation).tell(say);
    }

    /** One that was asked to end is not up any more, though its parts still run. */
    private void awaitEnd() {
        if (run.ending() && run.supervisor().isPresent()) {
            say.line("Koppi is going down; it is started when that has ended.");
            Waiting.until(() -> run.supervisor().isEmpty(), LOOK, Down.PATIENCE);
        }
    }

    /** Those that a {@link Down} nobody waited for has still to make: starting without them takes as long. */
    private void assembleCaches() {
        List<String> recorded = StartupCaches.recorded(files);
        if (!recorded.isEmpty()) {
            say.line("Making the start-up caches of " + String.join(", ", recorded));
            new StartupCaches(installation).assemble();
        }
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>(List.of("postgres", "kafka"));
        installation.onTop().forEach(server -> parts.add(server.name()));
        return parts;
    }

    /** Services that were built since they were started are ended; the supervisor starts them again from the new build. */
    private void renewServices() {
        for (Server server : installation.onTop()) {
            if (server instanceof QuarkusService service) {
                run.process(service.name()).filter(service::isOlderThanItsBuild).ifPresent(process -> {
                    say.line("  " + service.name() + " was built anew and is restarted");
                    run.write(new PartState(service.name(), Phase.WAITING, 0, 0));
                    service.stop(process);
                });
            }
        }
    }

    private void checkPorts() {
        Map<String, Integer> wanted = new HashMap<>(installation.ports().byName());
        installation.onTop().forEach(server -> wanted.put(server.name(), server.port()));
        List<String> taken = PortCheck.taken(wanted);
        if (!taken.isEmpty()) {
            throw new Refusal(String.join(System.lineSeparator(), taken));
        }
    }

    private void launchSupervisor() {
        List<String> command = new ArrayList<>(Background.PREFIX);
        command.add(Jvm.java());
        command.addAll(Jvm.small(96).flags());
        command.add("-Dkoppi.root=" + files.root());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("io.koppi.platform.Platform", "supervise"));
        command.addAll(options.forSupervisor());
        Process process = new Launch(
                        command,
                        Map.of(),
                        files.home().resolve("run"),
                        files.home().resolve("log/supervisor.log"))
                .start();
        Waiting.until(() -> run.supervisor().isPresent() || !process.isAlive(), LOOK, Duration.ofSeconds(30));
        if (run.supervisor().isEmpty()) {
            throw new Refusal(
                    "The supervisor did not start, see " + files.home().resolve("log/supervisor.log"));
        }
    }

    private void follow(List<String> parts) {
        Set<String> waitedFor = new LinkedHashSet<>(parts);
        while (!waitedFor.isEmpty()) {
            for (String part : List.copyOf(waitedFor)) {
                Optional<PartState> state = run.state(part);
                if (state.filter(now -> now.phase() == Phase.FAILED).isPresent()) {
                    throw new Refusal(part + " does not start; its log says:" + System.lineSeparator() + logTail(part)
                            + System.lineSeparator() + "The rest keeps running; ./koppi down ends it.");
                }
                if (state.filter(now -> now.phase() == Phase.READY).isPresent()) {
                    waitedFor.remove(part);
                    say.line(String.format(
                            "  %-14s ready   %5.1f s", part, state.get().tookMillis() / 1e3));
                }
            }
            if (run.supervisor().isEmpty()) {
                throw new Refusal("The supervisor ended, see " + files.home().resolve("log/supervisor.log"));
            }
            say.waitingFor(waitedFor);
            Waiting.pause(LOOK);
        }
    }

    private void seed() {
        Path mark = files.home().resolve("data/seeded");
        if (Files.exists(mark)) {
            return;
        }
        say.line("Loading the demo's companies");
        long began = System.nanoTime();
        LoadSeed loadSeed = new LoadSeed(new LoadSeed.Doors(
                installation.addresses("routing").getFirst(),
                installation.addresses("intake").getFirst(),
                installation.keycloakUrl(),
                installation.secrets().get("KOPPI_OPERATOR_CLIENT_SECRET")));
        try {
            loadSeed.load(DemoSeed.read());
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new Refusal("The demo's companies could not be loaded: " + e.getMessage() + System.lineSeparator()
                    + "Everything else is ready; ./koppi up tries again.");
        }
        try {
            Files.createFile(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        say.line(String.format("  %-14s loaded  %5.1f s", "demo", (System.nanoTime() - began) / 1e9));
    }

    private String logTail(String part) {
        Path log = LogFiles.of(files, part);
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "(" + log + " cannot be read: " + e.getMessage() + ")";
        }
    }
}
