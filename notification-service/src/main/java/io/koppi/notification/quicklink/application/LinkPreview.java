package io.koppi.notification.quicklink.application;

import io.koppi.contracts.directory.RequestType;
import io.koppi.notification.quicklink.domain.LinkState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What whoever holds the link may know before they sign in: no customer data, only what the message said. */
public record LinkPreview(
        LinkState state,
        UUID leadId,
        String locationName,
        RequestType requestType,
        Optional<String> subject,
        String language,
        Instant receivedAt,
        Instant expiresAt,
        long alerted,
        Optional<String> takenBy) {}
