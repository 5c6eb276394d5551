package io.koppi.platform.run;

import io.koppi.platform.server.Jvm;
import io.koppi.platform.server.Launch;
import io.koppi.platform.server.ProjectFiles;
import io.koppi.platform.server.Server;
import io.koppi.platform.server.StartupCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the start-up caches of what ran, one on each processor, when everything has stopped. */
public final class StartupCaches {
    private final Installation installation;

    public StartupCaches(Installation installation) {
        this.installation = installation;
    }

    public void assemble() {
        List<Server> servers = new ArrayList<>(List.of(installation.kafka()));
        servers.addAll(installation.onTop());
        servers.parallelStream()
                .forEach(server -> server.startupCache().ifPresent(cache -> cache.assemble(server.launch())));
    }

    /** Does the same in a process that outlives this one. */
    static Process assembleInBackground(ProjectFiles files) {
        List<String> command = new ArrayList<>(Background.PREFIX);
        command.add(Jvm.java());
        command.addAll(Jvm.small(64).flags());
        command.add("-Dkoppi.root=" + files.root());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("io.koppi.platform.Platform", "assemble"));
        return new Launch(
                        command,
                        Map.of(),
                        files.home().resolve("run"),
                        files.home().resolve("log/assemble.log"))
                .start();
    }

    /** What ran and has no cache yet. */
    static List<String> recorded(ProjectFiles files) {
        Path directory = directory(files);
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (var listed = Files.list(directory)) {
            return listed.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(StartupCache.RECORD))
                    .map(name -> name.substring(0, name.lastIndexOf('-')))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory(ProjectFiles files) {
        return files.state().resolve("cache");
    }
}
