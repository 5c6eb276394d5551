package io.koppi.platform.test;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The key pair quick-link sessions are signed with in this test JVM; made at the first look. */
final class TestKeys {
    static final String PRIVATE = "koppi.quick-link.private-key";
    static final String PUBLIC = "koppi.quick-link.public-key";

    private TestKeys() {}

    static String publicPem() {
        make();
        return System.getProperty(PUBLIC);
    }

    static String privatePem() {
        make();
        return System.getProperty(PRIVATE);
    }

    static PrivateKey privateKey() {
        String body = privatePem().replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void make() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PUBLIC) != null) {
                return;
            }
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                System.setProperty(PRIVATE, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
                System.setProperty(PUBLIC, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String pem(String what, byte[] key) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(key);
        return "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n";
    }
}
