package io.koppi.platform.run;

import java.io.PrintStream;
import java.util.Collection;

/** Talks to the user. On a terminal the last line says what is being waited for; into a file go only lines that stay. */
public final class Say {
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;

    public Say(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public void line(String text) {
        out.println((terminal ? CLEAR_LINE : "") + text);
    }

    public void waitingFor(Collection<String> parts) {
        if (terminal && !parts.isEmpty()) {
            out.print(CLEAR_LINE + "  waiting for " + String.join(", ", parts));
            out.flush();
        }
        if (terminal && parts.isEmpty()) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }
}
