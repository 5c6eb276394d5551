package io.koppi.platform.run;

import io.koppi.platform.run.RunFiles.PartState;
import io.koppi.platform.server.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** One line for each part: is it there, does it answer, what does it cost. */
public final class Status {
    private final Installation installation;
    private final RunFiles run;
    private final Say say;

    public Status(Installation installation, Say say) {
        this.installation = installation;
        this.run = new RunFiles(installation.files());
        this.say = say;
    }

    /** True when everything is ready. */
    public boolean handle() {
        if (run.supervisor().isEmpty()) {
            say.line("Koppi is not up.");
            return false;
        }
        List<Server> servers = new ArrayList<>(List.of(installation.postgres(), installation.kafka()));
        servers.addAll(installation.onTop());
        say.line(String.format("  %-14s %-9s %8s %6s %8s %7s", "part", "state", "process", "port", "memory", "starts"));
        boolean allReady = true;
        long total = 0;
        for (Server server : servers) {
            Optional<ProcessHandle> process = run.process(server.name());
            boolean ready = process.isPresent() && server.ready();
            allReady &= ready;
            OptionalLong memory = process.map(Memory::ofTree).orElse(OptionalLong.empty());
            total += memory.orElse(0);
            say.line(String.format(
                    "  %-14s %-9s %8s %6d %8s %7d",
                    server.name(),
                    ready ? "ready" : phase(server.name()),
                    process.map(found -> Long.toString(found.pid())).orElse("-"),
                    server.port(),
                    memory.isPresent() ? memory.getAsLong() / 1024 + " MB" : "-",
                    run.state(server.name()).map(PartState::starts).orElse(0)));
        }
        total += run.supervisor()
                .map(Memory::ofTree)
                .orElse(OptionalLong.empty())
                .orElse(0);
        say.line(String.format("  all together, supervisor included: %d MB", total / 1024));
        return allReady;
    }

    private String phase(String part) {
        return run.state(part)
                .map(state -> state.phase().name().toLowerCase(Locale.ROOT))
                .map(phase -> phase.equals("ready") ? "silent" : phase)
                .orElse("-");
    }
}
