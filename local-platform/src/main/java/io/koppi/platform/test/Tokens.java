package io.koppi.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Access tokens as callers carry them, issued by a real Keycloak which starts at the first use. Quick-link tokens are signed here
 * with the key pair that {@link LocalPlatform} gives the service.
 */
public final class Tokens {
    /** Well below the realm's five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private static final Map<String, Issued> ISSUED = new ConcurrentHashMap<>();

    private Tokens() {}

    private record Issued(String token, Instant at) {
        boolean isFresh() {
            return at.plus(FRESH).isAfter(Instant.now());
        }
    }

    /** A bearer token of that member; its user is made when there is none. What the member may see is the directory's to say. */
    public static String member(UUID tenantId, UUID memberId) {
        return fresh(
                "member " + tenantId + " " + memberId, () -> TestKeycloak.get().member(tenantId, memberId));
    }

    /** A bearer token of the operator: realm role {@code operator}, no tenant. */
    public static String operator() {
        return fresh("operator", () -> TestKeycloak.get().operator());
    }

    /** A session that began with a quick link: the member, narrowed to one lead, for twelve hours. */
    public static String quickLink(UUID tenantId, UUID memberId, UUID leadId) {
        return quickLink(tenantId, memberId, leadId, Instant.now().plus(Duration.ofHours(12)));
    }

    public static String quickLink(UUID tenantId, UUID memberId, UUID leadId, Instant expiresAt) {
        String claims = """
                {"iss":"koppi-quick-link","sub":"%2$s","koppi_tenant":"%1$s","koppi_member":"%2$s","koppi_lead":"%3$s",\
                "jti":"%4$s","iat":%5$d,"exp":%6$d}""".formatted(
                        tenantId,
                        memberId,
                        leadId,
                        UUID.randomUUID(),
                        Instant.now().getEpochSecond(),
                        expiresAt.getEpochSecond());
        String unsigned =
                base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "." + base64(claims.getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(TestKeys.privateKey());
            signature.update(unsigned.getBytes(UTF_8));
            return unsigned + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fresh(String who, java.util.function.Supplier<String> issue) {
        return ISSUED.compute(
                        who,
                        (key, kept) -> kept != null && kept.isFresh() ? kept : new Issued(issue.get(), Instant.now()))
                .token();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
