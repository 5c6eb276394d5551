package io.koppi.platform.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartupCacheTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void isMadeFromWhatTheFirstRunRecorded(int niceness) {
        StartupCache cache = new StartupCache(directory.resolve("cache/service.aot"));
        run(cache, niceness).run();

        cache.assemble(run(cache, niceness));

        assertThat(cache.file()).exists();
        assertThat(directory.resolve("cache/service.aot.record")).doesNotExist();
        run(cache, niceness).run();
    }

    private Launch run(StartupCache cache, int niceness) {
        List<String> command = new ArrayList<>();
        command.add(Jvm.java());
        command.addAll(Jvm.small(64).flags(cache));
        command.add("-version");
        return new Launch(command, Map.of(), directory, directory.resolve("service.log"), niceness);
    }
}
