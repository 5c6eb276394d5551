package io.koppi.contracts.claim;

import io.koppi.contracts.intake.CallbackWish;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The lead is stored and can be claimed; alerts may go out. {@code round} counts its offers from 1; callback is when the customer wants to be called. */
public record LeadOpened(
        UUID tenantId,
        UUID leadId,
        UUID locationId,
        UUID teamId,
        UUID channelId,
        UUID requestTypeId,
        int round,
        Optional<String> subject,
        String source,
        boolean test,
        Instant receivedAt,
        Instant storedAt,
        Instant openedAt,
        Optional<CallbackWish> callback)
        implements ClaimEvent {}
