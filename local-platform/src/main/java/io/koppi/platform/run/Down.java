package io.koppi.platform.run;

import io.koppi.platform.run.RunFiles.Phase;
import io.koppi.platform.server.ProjectFiles;
import io.koppi.platform.server.Waiting;
import java.time.Duration;
import java.util.List;

/** Asks the supervisor to end, which stops every part in order; what a killed supervisor left behind is ended here. */
public final class Down {
    private static final Duration LOOK = Duration.ofMillis(100);
    static final Duration PATIENCE = Duration.ofMinutes(6);

    private final ProjectFiles files;
    private final RunFiles run;
    private final Say say;

    public Down(ProjectFiles files, Say say) {
        this.files = files;
        this.run = new RunFiles(files);
        this.say = say;
    }

    public void handle() {
        run.supervisor().ifPresentOrElse(this::stop, () -> say.line("Koppi is not up."));
        Orphans.end(run);
    }

    private void stop(ProcessHandle supervisor) {
        say.line("Stopping");
        supervisor.destroy();
        boolean ended = Waiting.until(
                () -> {
                    say.waitingFor(running());
                    return !supervisor.isAlive();
                },
                LOOK,
                PATIENCE);
        say.waitingFor(List.of());
        if (!ended) {
            throw new Refusal("The supervisor (process " + supervisor.pid() + ") does not end");
        }
        StartupCaches.assembleInBackground(files);
        say.line("Down.");
    }

    private List<String> running() {
        return run.partsWithProcess().stream()
                .filter(part -> run.state(part)
                        .filter(state -> state.phase() != Phase.STOPPED)
                        .isPresent())
                .toList();
    }
}
