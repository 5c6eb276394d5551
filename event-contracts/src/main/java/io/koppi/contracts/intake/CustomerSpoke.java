package io.koppi.contracts.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The customer said something of their request, on the page that is theirs alone. {@code kind}: {@code call-wished}, which tells from
 * when and until when, {@code already-called}, {@code no-longer-needed}.
 */
public record CustomerSpoke(
        UUID tenantId,
        UUID contactId,
        UUID channelId,
        String kind,
        Optional<Instant> from,
        Optional<Instant> to,
        Instant spokenAt)
        implements ContactWord {}
