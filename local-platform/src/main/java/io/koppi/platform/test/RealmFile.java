package io.koppi.platform.test;

import io.koppi.platform.server.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one state of the realm file, and one version of Keycloak, from another. */
final class RealmFile {
    private RealmFile() {}

    static String fingerprint(ProjectFiles files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(Files.readAllBytes(files.root().resolve("deploy/keycloak/realm.json")));
            return ProjectFiles.version("keycloak") + "-" + HexFormat.of().formatHex(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
