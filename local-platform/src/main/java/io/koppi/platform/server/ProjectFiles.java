package io.koppi.platform.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Where things lie below the project root. Everything that is made at run time is below {@code .koppi}, which git ignores. */
public record ProjectFiles(Path root) {
    private static final Properties VERSIONS = versions();

    /** The project the caller works in: {@code koppi.root} when the build says so, else the nearest directory above with a launcher. */
    public static ProjectFiles find() {
        String named = System.getProperty("koppi.root");
        if (named != null) {
            return new ProjectFiles(Path.of(named).toAbsolutePath().normalize());
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path directory = here; directory != null; directory = directory.getParent()) {
            if (Files.isDirectory(directory.resolve("local-platform/kafka-node"))) {
                return new ProjectFiles(directory);
            }
        }
        throw new IllegalStateException("No Koppi project at or above " + here + "; name it with -Dkoppi.root=");
    }

    public Path state() {
        return root.resolve(".koppi");
    }

    /** What one installation keeps: data, logs, secrets. {@code KOPPI_HOME} puts it elsewhere, so that a test can have its own. */
    public Path home() {
        String named = System.getenv("KOPPI_HOME");
        return named == null ? state() : Path.of(named).toAbsolutePath().normalize();
    }

    /** What the build copied from the Maven repository. */
    public Path artifact(String name) {
        Path artifact = state().resolve("artifacts").resolve(name);
        if (!Files.exists(artifact)) {
            throw new IllegalStateException(
                    artifact
                            + " is missing; build it with: ./mvnw -q -pl local-platform/kafka-node,local-platform -am process-resources");
        }
        return artifact;
    }

    /** Where a server of this version is unpacked; another version is another directory. */
    public Path dist(String server) {
        return state().resolve("dist").resolve(server + "-" + version(server));
    }

    public static String version(String server) {
        return VERSIONS.getProperty(server);
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (InputStream in = ProjectFiles.class.getResourceAsStream("versions.properties")) {
            if (in == null) {
                throw new IllegalStateException("versions.properties is not in the jar");
            }
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
