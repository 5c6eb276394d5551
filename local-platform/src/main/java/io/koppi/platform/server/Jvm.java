package io.koppi.platform.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Flags that make a server's JVM small and quick to start on a developer's machine: many of them share it. */
public record Jvm(int heapMegabytes) {
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public List<String> flags() {
        return List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError");
    }

    /**
     * The flags with an ahead-of-time cache: used when there is a whole one, else trained and written when the process ends by
     * itself or is asked to. Flags and class path must be the training's, or the JVM silently goes without.
     */
    public List<String> flags(Path cache) {
        List<String> flags = new ArrayList<>(flags());
        flags.add(isWhole(cache) ? "-XX:AOTCache=" + cache : "-XX:AOTCacheOutput=" + cache);
        flags.add("-Xlog:aot=off");
        flags.add("-Xlog:cds=off");
        return flags;
    }

    /** While the JVM writes a cache, and after it was killed over it, what it recorded lies beside it. */
    public static boolean isWhole(Path cache) {
        return Files.exists(cache) && !Files.exists(Path.of(cache + ".config"));
    }
}
