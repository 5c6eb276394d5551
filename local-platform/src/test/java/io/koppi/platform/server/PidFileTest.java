package io.koppi.platform.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    private final Path file;

    PidFileTest(@TempDir Path directory) {
        file = directory.resolve("pid");
    }

    @Test
    void aRunningProcessIsFound() {
        PidFile.write(file, ProcessHandle.current());

        assertThat(PidFile.alive(file)).contains(ProcessHandle.current());
    }

    @Test
    void aStrangerWithTheSameIdIsNotTaken() throws IOException {
        Files.write(file, List.of(Long.toString(ProcessHandle.current().pid()), "2001-01-01T00:00:00Z"));

        assertThat(PidFile.alive(file)).isEmpty();
    }

    @Test
    void anEndedProcessIsGone() throws Exception {
        Process process = new ProcessBuilder("sh", "-c", "exit 0").start();
        PidFile.write(file, process.toHandle());
        process.waitFor();

        assertThat(PidFile.alive(file)).isEmpty();
    }
}
