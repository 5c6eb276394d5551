package io.koppi.bench.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/** What was measured on. */
public final class Machine {
    private Machine() {}

    public static String describe() {
        long bytes =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return String.format(
                "%d processors, %.1f GB, %s %s, JDK %s%s",
                Runtime.getRuntime().availableProcessors(),
                bytes / 1e9,
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("java.runtime.version"),
                OtherLoad.canTell() ? "" : "; what other processes take is not told on this system");
    }

    /** The commit of the sources, and whether they were changed since. */
    public static String commit(Path root) throws IOException, InterruptedException {
        Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
        return git.waitFor() == 0 ? said : "unknown (" + said + ")";
    }
}
