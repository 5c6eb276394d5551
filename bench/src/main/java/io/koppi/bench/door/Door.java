package io.koppi.bench.door;

import java.io.IOException;

/** One way in. */
public interface Door {
    String name();

    /** Sends once, without retry; fails when no answer came, in which case the platform has promised nothing. */
    Answer send(Draft draft) throws IOException, InterruptedException;
}
