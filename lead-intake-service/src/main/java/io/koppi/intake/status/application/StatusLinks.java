package io.koppi.intake.status.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.channel.application.ChannelConfig;
import io.koppi.intake.hook.application.Hmac;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The links of customers' pages. A link is the contact's id with a tag only we can make, so it is kept nowhere and the same delivery
 * is answered with the same link however often it comes. Who knows the id, as members do, cannot make the tag.
 */
@ApplicationScoped
public class StatusLinks {
    private static final byte[] PURPOSE = "status-link".getBytes(UTF_8);
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int ID_BYTES = 16;
    private static final int TAG_BYTES = 16;

    private final byte[] key;
    private final String publicUrl;

    StatusLinks(ChannelConfig config, @ConfigProperty(name = "koppi.public-url") String publicUrl) {
        // A key of its own: what is sealed with the other says nothing about this one.
        this.key = Hmac.sha256(Base64.getDecoder().decode(config.secretKey()), PURPOSE);
        this.publicUrl = publicUrl;
    }

    public URI link(UUID contactId) {
        return URI.create(publicUrl + "/s/" + token(contactId));
    }

    public String token(UUID contactId) {
        byte[] id = bytes(contactId);
        byte[] token =
                ByteBuffer.allocate(ID_BYTES + TAG_BYTES).put(id).put(tag(id)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty for what we did not make. */
    public Optional<UUID> contact(String token) {
        if (!SHAPE.matcher(token).matches()) {
            return Optional.empty();
        }
        byte[] whole = Base64.getUrlDecoder().decode(token);
        byte[] id = Arrays.copyOf(whole, ID_BYTES);
        ByteBuffer number = ByteBuffer.wrap(id);
        // The last digit holds two bits nobody looks at: of the tokens that differ in these only ours is one.
        return MessageDigest.isEqual(tag(id), Arrays.copyOfRange(whole, ID_BYTES, ID_BYTES + TAG_BYTES))
                ? Optional.of(new UUID(number.getLong(), number.getLong()))
                        .filter(contactId -> token(contactId).equals(token))
                : Optional.empty();
    }

    private byte[] tag(byte[] id) {
        return Arrays.copyOf(Hmac.sha256(key, id), TAG_BYTES);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
