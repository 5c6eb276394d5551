package io.koppi.platform;

import io.koppi.platform.run.Down;
import io.koppi.platform.run.Installation;
import io.koppi.platform.run.KillPart;
import io.koppi.platform.run.Options;
import io.koppi.platform.run.PlatformPorts;
import io.koppi.platform.run.Refusal;
import io.koppi.platform.run.RunFiles;
import io.koppi.platform.run.Say;
import io.koppi.platform.run.StartupCaches;
import io.koppi.platform.run.Status;
import io.koppi.platform.run.Supervisor;
import io.koppi.platform.run.Up;
import io.koppi.platform.server.ProjectFiles;
import io.koppi.platform.server.Waiting;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What the {@code ./koppi} script hands over to. */
public final class Platform {
    private final ProjectFiles files = ProjectFiles.find();
    private final PlatformPorts ports = PlatformPorts.of(System.getenv());
    private final Say say;

    private Platform(Say say) {
        this.say = say;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Say say = new Say(out, "true".equals(System.getenv("KOPPI_TERMINAL")));
        try {
            List<String> words = List.of(args);
            int exit = new Platform(say).handle(words.getFirst(), words.subList(1, words.size()));
            System.exit(exit);
        } catch (Refusal refusal) {
            say.line(refusal.reason());
            System.exit(1);
        }
    }

    private int handle(String command, List<String> words) {
        switch (command) {
            case "up" -> up(Options.of(words));
            case "supervise" -> supervise(words);
            case "assemble" -> new StartupCaches(installation(Options.EVERYTHING)).assemble();
            case "down" -> new Down(files, say).handle();
            case "kill" -> new KillPart(files, say).handle(words);
            case "status" -> {
                return new Status(installation(running()), say).handle() ? 0 : 1;
            }
            default -> throw new Refusal("No such command: " + command);
        }
        return 0;
    }

    private void supervise(List<String> words) {
        new RunFiles(files).optionsAre(words);
        new Supervisor(installation(Options.of(words))).supervise();
    }

    /** With what the supervisor was started. */
    private Options running() {
        return Options.of(new RunFiles(files).options());
    }

    private void up(Options options) {
        Up up = new Up(installation(options), options, say);
        if (!options.foreground()) {
            up.handle();
            return;
        }
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> new Down(files, say).stop()));
        up.handle();
        say.line("Ctrl-C stops everything.");
        Waiting.pause(Duration.ofDays(10_000));
    }

    private Installation installation(Options options) {
        return new Installation(files, ports, options);
    }
}
