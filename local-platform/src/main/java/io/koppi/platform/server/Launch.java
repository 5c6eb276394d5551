package io.koppi.platform.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a program is started: its command line, what it finds in its environment, and where its output goes.
 *
 * @param niceness how far it stands back when processors are short, 0 to 19
 */
public record Launch(List<String> command, Map<String, String> environment, Path directory, Path log, int niceness) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public Launch(List<String> command, Map<String, String> environment, Path directory, Path log) {
        this(command, environment, directory, log, 0);
    }

    /** Output is added to the log, so that the reason of a restart is not overwritten by it. */
    public Process start() {
        try {
            Files.createDirectories(directory);
            Files.createDirectories(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(line())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + command.getFirst(), e);
        }
    }

    private List<String> line() {
        return niceness == 0
                ? command
                : Stream.concat(Stream.of("nice", "-n", Integer.toString(niceness)), command.stream())
                        .toList();
    }

    /** Runs to the end; fails when the program does. */
    public void run() {
        int exit = Waiting.forExit(start());
        if (exit != 0) {
            throw new IllegalStateException(command.getFirst() + " ended with " + exit + ", see " + log);
        }
    }
}
