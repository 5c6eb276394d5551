package io.koppi.platform.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a server's JVM is run on a developer's machine, which many of them share: a small heap, and by default only the quick compiler,
 * which makes code at a fraction of the cost and of about half the speed.
 */
public record Jvm(int heapMegabytes, boolean thorough) {
    /** There where this system has them; elsewhere a JVM does not know the flag. */
    private static final Path HUGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage");

    public static Jvm small(int heapMegabytes) {
        return new Jvm(heapMegabytes, false);
    }

    /** For a server whose requests cost more than the compiling does. */
    public static Jvm busy(int heapMegabytes) {
        return new Jvm(heapMegabytes, true);
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public List<String> flags() {
        List<String> flags = new ArrayList<>(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError"));
        if (!thorough) {
            flags.add("-XX:TieredStopAtLevel=1");
        } else if (Files.isDirectory(HUGE_PAGES)) {
            flags.add("-XX:+UseTransparentHugePages");
        }
        return flags;
    }

    /** The flags with a start-up cache, or with what is needed to make one. */
    public List<String> flags(StartupCache cache) {
        List<String> flags = flags();
        flags.addAll(cache.flags());
        return flags;
    }
}
