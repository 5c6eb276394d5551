package io.koppi.notification.quicklink.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.notification.quicklink.application.LinkConfig;
import io.koppi.notification.quicklink.application.LinkSecrets;
import io.koppi.notification.quicklink.domain.Secret;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** HMAC-SHA-256 over purpose, tenant and alert, cut to 128 bits: without the key as good as random. */
@Startup
@ApplicationScoped
class HmacLinkSecrets implements LinkSecrets {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    private static final int LONGEST_ORIGIN = 65;

    private final SecretKeySpec key;
    private final String origin;

    HmacLinkSecrets(LinkConfig config, @ConfigProperty(name = "koppi.public-url") String origin) {
        if (!origin.matches("https?://[A-Za-z0-9.:/-]{1," + LONGEST_ORIGIN + "}") || origin.endsWith("/")) {
            throw new IllegalArgumentException(
                    "koppi.public-url must be a short origin that fits a message: " + origin);
        }
        this.key = new SecretKeySpec(config.key().getBytes(UTF_8), ALGORITHM);
        this.origin = origin;
    }

    @Override
    public Secret token(UUID tenantId, UUID alertId) {
        return derive("link", tenantId, alertId);
    }

    @Override
    public Secret device(UUID tenantId, UUID alertId) {
        return derive("device", tenantId, alertId);
    }

    @Override
    public String address(UUID tenantId, UUID alertId) {
        return origin + "/q/" + token(tenantId, alertId).value();
    }

    private Secret derive(String purpose, UUID tenantId, UUID alertId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] derived = mac.doFinal((purpose + ' ' + tenantId + ' ' + alertId).getBytes(UTF_8));
            return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(derived, BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
