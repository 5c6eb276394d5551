package io.koppi.platform.run;

import io.koppi.platform.server.HttpProbe;
import io.koppi.platform.server.Jvm;
import io.koppi.platform.server.Launch;
import io.koppi.platform.server.ProjectFiles;
import io.koppi.platform.server.Server;
import io.koppi.platform.server.StartupCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of our services, run from its packaged jar with a start-up cache of its own. */
final class QuarkusService implements Server {
    private static final int HEAP_MEGABYTES = 256;

    private final ProjectFiles files;
    private final Spec spec;

    /** What tells one service from another. Replicas of a service have their own name and port, and share its module. */
    record Spec(
            String name,
            String module,
            int number,
            int port,
            String healthPath,
            Pace pace,
            Map<String, String> environment) {
        Spec {
            environment = Map.copyOf(environment);
        }
    }

    QuarkusService(ProjectFiles files, Spec spec) {
        this.files = files;
        this.spec = spec;
    }

    @Override
    public String name() {
        return spec.name();
    }

    @Override
    public int port() {
        return spec.port();
    }

    @Override
    public void prepare() {
        if (!Files.exists(jar())) {
            throw new Refusal(jar() + " is missing; build it with: ./mvnw -DskipTests package");
        }
        forgetOlderCaches();
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>();
        command.add(Jvm.java());
        // Two replicas must not write one cache.
        command.addAll(spec.number() == 1 || cache().isThere() ? jvm().flags(cache()) : jvm().flags());
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(List.of("-jar", jar().toString()));
        return new Launch(
                command,
                spec.environment(),
                files.home().resolve("run"),
                files.home().resolve("log/" + spec.name() + ".log"),
                spec.pace().niceness());
    }

    @Override
    public boolean ready() {
        return HttpProbe.answers(URI.create("http://127.0.0.1:" + spec.port() + spec.healthPath()));
    }

    @Override
    public Optional<StartupCache> startupCache() {
        return spec.number() == 1 ? Optional.of(cache()) : Optional.empty();
    }

    boolean isOlderThanItsBuild(ProcessHandle process) {
        try {
            Instant built = Files.getLastModifiedTime(jar()).toInstant();
            return process.info().startInstant().filter(built::isAfter).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Jvm jvm() {
        return spec.pace() == Pace.HOT ? Jvm.busy(HEAP_MEGABYTES) : Jvm.small(HEAP_MEGABYTES);
    }

    private Path jar() {
        return files.root().resolve(spec.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Named after the jar it was trained with: the JVM takes no cache of another. */
    private StartupCache cache() {
        try {
            String build = Long.toHexString(Files.getLastModifiedTime(jar()).toMillis());
            return new StartupCache(caches().resolve(spec.module() + "-" + build + ".aot"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetOlderCaches() {
        try {
            Files.createDirectories(caches());
            String present = String.valueOf(cache().file().getFileName());
            try (var listed = Files.list(caches())) {
                for (Path file : listed.toList()) {
                    String name = String.valueOf(file.getFileName());
                    if (name.startsWith(spec.module() + "-") && !name.startsWith(present)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path caches() {
        return files.state().resolve("cache");
    }
}
