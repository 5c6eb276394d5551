package io.koppi.platform.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that the terminal's Ctrl-C must not reach is started in a session of its own, where the system has such a thing. */
final class Background {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    static final List<String> PREFIX = Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of();

    private Background() {}
}
