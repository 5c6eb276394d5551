package io.koppi.intake.tiktok.application;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.koppi.intake.hook.application.Hmac;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code TikTok-Signature: t=<unix seconds>,s=<hex HMAC-SHA256 of "t.body">}. */
final class TiktokSignature {
    private static final Pattern HEADER = Pattern.compile("t=(\\d{1,12}),\\s*s=(\\p{XDigit}{64})");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private TiktokSignature() {}

    /** True when any of the secrets signed the body not long before, or by a fast clock after, it arrived. */
    static boolean fits(String header, byte[] body, Instant arrivedAt, List<String> secrets) {
        Matcher parts = HEADER.matcher(header.strip());
        if (!parts.matches()) {
            return false;
        }
        String signedAt = parts.group(1);
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(signedAt)), arrivedAt)
                .abs();
        byte[] tag = HexFormat.of().parseHex(parts.group(2));
        return Hmac.fits(tag, secrets, (signedAt + ".").getBytes(US_ASCII), body) && age.compareTo(TOLERANCE) <= 0;
    }
}
