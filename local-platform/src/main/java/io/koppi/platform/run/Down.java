package io.koppi.platform.run;

import io.koppi.platform.run.RunFiles.Phase;
import io.koppi.platform.server.ProjectFiles;
import io.koppi.platform.server.Waiting;
import java.time.Duration;
import java.util.List;

/**
 * Asks the supervisor to end, which stops every part in order; what a killed supervisor left behind is ended here. Then the start-up
 * caches of what was built anew are made, by a process that goes on when nobody waits for it any more.
 */
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

    /** Returns when the next start will be a quick one. */
    public void handle() {
        Process assembling = stop();
        if (!StartupCaches.recorded(files).isEmpty()) {
            say.line("Making the start-up caches of what was built anew; Ctrl-C leaves that to the background.");
        }
        Waiting.until(
                () -> {
                    say.waitingFor(StartupCaches.recorded(files));
                    return !assembling.isAlive();
                },
                LOOK,
                PATIENCE);
        say.waitingFor(List.of());
    }

    /** Returns when everything has stopped: what makes the caches goes on. */
    public Process stop() {
        run.supervisor().ifPresentOrElse(this::end, () -> say.line("Koppi is not up."));
        Orphans.end(run);
        return StartupCaches.assembleInBackground(files);
    }

    private void end(ProcessHandle supervisor) {
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
