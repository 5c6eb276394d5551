package io.koppi.platform.server;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends the signals that {@link ProcessHandle} cannot. */
public final class Signals {
    private Signals() {}

    /** Does nothing to a process that has ended. */
    public static void send(String signal, ProcessHandle process) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Waiting.forExit(kill);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot signal " + process.pid(), e);
        }
    }
}
