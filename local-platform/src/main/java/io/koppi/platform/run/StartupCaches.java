package io.koppi.platform.run;

import io.koppi.platform.server.Jvm;
import io.koppi.platform.server.Launch;
import io.koppi.platform.server.ProcessLock;
import io.koppi.platform.server.ProjectFiles;
import io.koppi.platform.server.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the start-up caches of what ran, one after the other, after everything was stopped and while nobody waits. */
public final class StartupCaches {
    private final Installation installation;

    public StartupCaches(Installation installation) {
        this.installation = installation;
    }

    /** Two at a time would make the same ones. */
    public void assemble() {
        ProcessLock.holding(installation.files().state().resolve("cache/lock"), () -> {
            List<Server> servers = new ArrayList<>(List.of(installation.kafka()));
            servers.addAll(installation.onTop());
            for (Server server : servers) {
                server.startupCache().ifPresent(cache -> cache.assemble(server.launch()));
            }
            return servers;
        });
    }

    /** Does the same in a process that outlives this one. */
    static void assembleInBackground(ProjectFiles files) {
        List<String> command = new ArrayList<>(Background.PREFIX);
        command.add(Jvm.java());
        command.addAll(Jvm.small(64).flags());
        command.add("-Dkoppi.root=" + files.root());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("io.koppi.platform.Platform", "assemble"));
        new Launch(command, Map.of(), files.home().resolve("run"), files.home().resolve("log/assemble.log")).start();
    }
}
