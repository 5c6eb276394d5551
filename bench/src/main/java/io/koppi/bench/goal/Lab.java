package io.koppi.bench.goal;

import io.koppi.bench.installation.OwnInstallation;
import io.koppi.bench.report.Report;
import io.koppi.bench.report.Trials;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What every goal is measured with.
 *
 * @param root of the project
 * @param time how long one repetition of a load goes on
 * @param quick only to see that it works
 */
public record Lab(Path root, OwnInstallation installation, Trials trials, Report report, Duration time, boolean quick) {
    int seconds() {
        return (int) time.toSeconds();
    }
}
