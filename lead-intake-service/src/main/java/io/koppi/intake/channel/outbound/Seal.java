package io.koppi.intake.channel.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.channel.application.ChannelConfig;
import io.koppi.intake.channel.domain.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a channel's secrets at rest with AES-256-GCM. The channel's id is authenticated with them, so a sealed value copied
 * into another channel's row does not open. Layout: 12 bytes nonce, then cipher text with its tag.
 */
@ApplicationScoped
class Seal {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ObjectMapper json;
    private final SecretKeySpec key;

    Seal(ObjectMapper json, ChannelConfig config) {
        this.json = json;
        byte[] bytes = Base64.getDecoder().decode(config.secretKey());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("intake.secret-key must be 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "AES");
    }

    byte[] close(UUID channelId, Secrets secrets) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, channelId, nonce).doFinal(json.writeValueAsBytes(secrets));
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot seal the secrets of channel " + channelId, e);
        }
    }

    /** Fails when the key is not the one it was sealed with. */
    Secrets open(UUID channelId, byte[] sealed) {
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce);
        try {
            byte[] open = cipher(Cipher.DECRYPT_MODE, channelId, nonce)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            return json.readValue(new String(open, UTF_8), Secrets.class);
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException(
                    "The secrets of channel " + channelId + " do not open with intake.secret-key", e);
        }
    }

    private Cipher cipher(int mode, UUID channelId, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(channelId.toString().getBytes(UTF_8));
        return cipher;
    }
}
