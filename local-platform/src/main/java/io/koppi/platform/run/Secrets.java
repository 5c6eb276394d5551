package io.koppi.platform.run;

import io.koppi.platform.server.ProjectFiles;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** Every password and key of this installation: made once, kept in a file only its owner can read, and never changed while there is data. */
public final class Secrets {
    private static final List<String> PASSWORDS = List.of(
            "PASSWORD_POSTGRES",
            "PASSWORD_INTAKE",
            "PASSWORD_ROUTING",
            "PASSWORD_CLAIM",
            "PASSWORD_NOTIFICATION",
            "PASSWORD_STATS",
            "PASSWORD_KEYCLOAK",
            "PASSWORD_KEYCLOAK_ADMIN",
            "KOPPI_GATEWAY_CLIENT_SECRET",
            "KOPPI_OPERATOR_CLIENT_SECRET",
            "KOPPI_PROVISIONER_CLIENT_SECRET",
            "KOPPI_SESSION_SECRET");

    private final Properties kept;

    private Secrets(Properties kept) {
        this.kept = kept;
    }

    public static Path file(ProjectFiles files) {
        return files.home().resolve("secrets/secrets.properties");
    }

    /** Adds what a newer version of the platform needs to what is there. */
    public static Secrets of(ProjectFiles files) {
        Path file = file(files);
        Properties kept = new Properties();
        try {
            if (Files.exists(file)) {
                try (Reader in = Files.newBufferedReader(file)) {
                    kept.load(in);
                }
            }
            if (complete(kept)) {
                Files.createDirectories(
                        file.getParent(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                if (!Files.exists(file)) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                }
                try (Writer out = Files.newBufferedWriter(file)) {
                    kept.store(out, "Secrets of the local platform; they belong to the data beside them");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the secrets", e);
        }
        return new Secrets(kept);
    }

    public String get(String name) {
        String secret = kept.getProperty(name);
        if (secret == null) {
            throw new IllegalArgumentException("No secret is called " + name);
        }
        return secret;
    }

    private static boolean complete(Properties kept) {
        SecureRandom random = new SecureRandom();
        int before = kept.size();
        PASSWORDS.forEach(name -> kept.putIfAbsent(name, HexFormat.of().formatHex(bytes(random, 24))));
        // SMPP allows a password of eight characters.
        kept.putIfAbsent("NOTIFICATION_SMS_SMPP_PASSWORD", HexFormat.of().formatHex(bytes(random, 4)));
        kept.putIfAbsent("INTAKE_SECRET_KEY", Base64.getEncoder().encodeToString(bytes(random, 32)));
        kept.putIfAbsent("NOTIFICATION_LINK_KEY", Base64.getEncoder().encodeToString(bytes(random, 32)));
        if (!kept.containsKey("KOPPI_QUICK_LINK_PRIVATE_KEY")) {
            KeyPair pair = keyPair();
            kept.setProperty(
                    "KOPPI_QUICK_LINK_PRIVATE_KEY",
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            kept.setProperty(
                    "KOPPI_QUICK_LINK_PUBLIC_KEY",
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        }
        return kept.size() > before;
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }
}
