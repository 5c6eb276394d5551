package io.koppi.platform.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a program is started: its command line, what it finds in its environment, and where its output goes. */
public record Launch(List<String> command, Map<String, String> environment, Path directory, Path log) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Output is added to the log, so that the reason of a restart is not overwritten by it. */
    public Process start() {
        try {
            Files.createDirectories(directory);
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.getFirst(), e);
        }
    }

    /** Runs to the end; fails when the program does. */
    public void run() {
        int exit = Waiting.forExit(start());
        if (exit != 0) {
            throw new IllegalStateException(command.getFirst() + " ended with " + exit + ", see " + log);
        }
    }
}
