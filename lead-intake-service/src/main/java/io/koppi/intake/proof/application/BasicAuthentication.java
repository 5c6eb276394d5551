package io.koppi.intake.proof.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.channel.domain.Secrets;
import io.koppi.intake.hook.application.Delivery;
import java.util.Optional;

/** {@code Authorization: Basic}; the secret is {@code user:password}. */
final class BasicAuthentication implements Scheme {
    private static final String PREFIX = "basic ";

    @Override
    public boolean holds(Delivery delivery, Secrets secrets, Optional<String> header) {
        String given = delivery.header(header.orElse("Authorization")).orElse("");
        return given.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
                && secrets.haveKey(
                        new String(Tag.ofBase64(given.substring(PREFIX.length()).strip()), UTF_8));
    }
}
