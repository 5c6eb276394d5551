package io.koppi.platform.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.platform.run.RunFiles.PartState;
import io.koppi.platform.run.RunFiles.Phase;
import io.koppi.platform.server.ProjectFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final RunFiles run;

    RunFilesTest(@TempDir Path root) {
        run = new RunFiles(new ProjectFiles(root));
    }

    @Test
    void aStateIsReadAsItWasWritten() {
        PartState state = new PartState("claim-2", Phase.READY, 1234, 3);
        run.write(state);

        assertThat(run.state("claim-2")).contains(state);
        assertThat(run.state("claim")).isEmpty();
    }

    @Test
    void aRunningProcessIsFoundAgain() {
        run.processIs("claim", ProcessHandle.current());

        assertThat(run.process("claim")).contains(ProcessHandle.current());
        assertThat(run.partsWithProcess()).containsExactly("claim");
    }

    @Test
    void theSupervisorIsNoPart() {
        run.supervisorIs(ProcessHandle.current());

        assertThat(run.partsWithProcess()).isEmpty();
    }

    @Test
    void aPartIsHeldUntilItsTimeIsOver() {
        run.holdUntil("claim", NOW.plusSeconds(5));

        assertThat(run.held("claim", NOW)).isEqualTo(Duration.ofSeconds(5));
        assertThat(run.held("claim", NOW.plusSeconds(5))).isZero();
        assertThat(run.held("stats", NOW)).isZero();
    }

    @Test
    void optionsAreKeptForTheOtherCommands() {
        assertThat(run.options()).isEmpty();
        run.optionsAre(List.of("--replicas", "claim=2"));

        assertThat(run.options()).containsExactly("--replicas", "claim=2");
    }
}
