package io.koppi.platform.run;

import io.koppi.platform.server.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a part writes its log: the servers beside their data, everything else in one place. */
final class LogFiles {
    private LogFiles() {}

    static Path of(ProjectFiles files, String part) {
        Path beside = files.home().resolve("data/log/" + part + ".log");
        return Files.exists(beside) ? beside : files.home().resolve("log/" + part + ".log");
    }
}
