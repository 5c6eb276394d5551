package io.koppi.bench.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Tokens of members, signed with the gateway's key: services check them as they check Keycloak's, and five hundred sign-ins with
 * their password hashes are spared.
 */
public final class MemberTokens {
    private static final Duration VALID = Duration.ofHours(10);

    private final PrivateKey key;
    private final UUID tenant;

    private MemberTokens(PrivateKey key, UUID tenant) {
        this.key = key;
        this.tenant = tenant;
    }

    public static MemberTokens of(OwnInstallation installation) throws IOException, GeneralSecurityException {
        byte[] pkcs8 = Base64.getDecoder().decode(installation.secret("KOPPI_QUICK_LINK_PRIVATE_KEY"));
        return new MemberTokens(
                KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
                Arena.tenant(installation));
    }

    /** The header line that makes a request the member's. */
    public String header(UUID member) throws GeneralSecurityException {
        Instant now = Instant.now();
        String claims = """
                {"iss":"koppi-quick-link","sub":"%2$s","koppi_tenant":"%1$s","koppi_member":"%2$s","jti":"%3$s",\
                "iat":%4$d,"exp":%5$d}""".formatted(
                        tenant,
                        member,
                        UUID.randomUUID(),
                        now.getEpochSecond(),
                        now.plus(VALID).getEpochSecond());
        String unsigned =
                base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(unsigned.getBytes(UTF_8));
        return "Authorization: Bearer " + unsigned + "." + base64(signature.sign()) + "\r\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
