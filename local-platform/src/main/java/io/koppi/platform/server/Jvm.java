package io.koppi.platform.server;

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

    /** The flags with a start-up cache, or with what is needed to make one. */
    public List<String> flags(StartupCache cache) {
        List<String> flags = new ArrayList<>(flags());
        flags.addAll(cache.flags());
        return flags;
    }
}
