package io.koppi.platform.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the servers' archives, once per version. A half unpacked directory is never seen: it gets its name when it is whole. */
public final class Unpacking {
    private final ProjectFiles files;

    public Unpacking(ProjectFiles files) {
        this.files = files;
    }

    /** Postgres and Keycloak; Kafka's jars are used where the build put them. */
    public void unpackAll() {
        ProcessLock.holding(files.state().resolve("dist/lock"), () -> {
            once("postgres", ".jar", Unpacking::postgres);
            once("keycloak", ".zip", Unpacking::keycloak);
            return true;
        });
    }

    private interface Step {
        void unpack(InputStream archive, Path into) throws IOException;
    }

    private void once(String server, String suffix, Step step) throws IOException {
        Path dist = files.dist(server);
        if (Files.isDirectory(dist)) {
            return;
        }
        Path archive = files.artifact(server + "-" + ProjectFiles.version(server) + suffix);
        Path partial = dist.resolveSibling(dist.getFileName() + ".partial");
        FileTree.delete(partial);
        Files.createDirectories(partial);
        try (InputStream in = Files.newInputStream(archive)) {
            step.unpack(in, partial);
        }
        Files.move(partial, dist, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void postgres(InputStream jar, Path into) throws IOException {
        ZipInputStream zip = new ZipInputStream(jar);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().endsWith(".txz")) {
                untar(new XZInputStream(zip), into);
                return;
            }
        }
        throw new IOException("No .txz in the archive of the Postgres binaries");
    }

    /** The JDK cannot read tar, every system's tar can; but not every system has xz. */
    private static void untar(InputStream tar, Path into) throws IOException {
        Process process = new ProcessBuilder("tar", "-x", "-f", "-", "-C", into.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream out = process.getOutputStream()) {
            tar.transferTo(out);
        }
        int exit = Waiting.forExit(process);
        if (exit != 0) {
            throw new IOException("tar ended with " + exit);
        }
    }

    /** Leaves out the first directory of the archive's paths. */
    private static void keycloak(InputStream archive, Path into) throws IOException {
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String inner = entry.getName().substring(entry.getName().indexOf('/') + 1);
            Path target = into.resolve(inner).normalize();
            if (!target.startsWith(into)) {
                throw new IOException("The archive names a path outside itself: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
    }
}
