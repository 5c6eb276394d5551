package io.koppi.gateway.session.application;

import io.koppi.gateway.session.domain.Session;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs the session a redeemed quick link leaves: the member, narrowed to one lead, for half a day. */
@ApplicationScoped
public class QuickLinkSessions {
    public static final Duration LIFETIME = Duration.ofHours(12);
    private static final String ISSUER = "koppi-quick-link";

    private final PrivateKey key;
    private final Clock clock;

    QuickLinkSessions(@ConfigProperty(name = "koppi.quick-link.private-key") String pem, Clock clock) {
        this.key = parse(pem);
        this.clock = clock;
    }

    public Session open(UUID tenantId, UUID memberId, UUID leadId) {
        Instant now = clock.instant();
        Instant end = now.plus(LIFETIME);
        String token = Jwt.issuer(ISSUER)
                .subject(memberId.toString())
                .claim("koppi_tenant", tenantId.toString())
                .claim("koppi_member", memberId.toString())
                .claim("koppi_lead", leadId.toString())
                .issuedAt(now)
                .expiresAt(end)
                .sign(key);
        return new Session(Session.Kind.QUICK_LINK, token, memberId, end);
    }

    private static PrivateKey parse(String pem) {
        byte[] encoded = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("koppi.quick-link.private-key is no RSA key in PKCS 8 form");
        }
    }
}
