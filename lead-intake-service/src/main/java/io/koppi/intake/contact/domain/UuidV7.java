package io.koppi.intake.contact.domain;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Ids that grow with time, so that new rows land at the end of their index. */
public final class UuidV7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private UuidV7() {}

    public static UUID at(Instant time) {
        long high = (time.toEpochMilli() << 16) | VERSION | (RANDOM.nextLong() & 0x0FFFL);
        long low = VARIANT | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
