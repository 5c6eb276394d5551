package io.koppi.claim.lead.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was asked for, told so that anybody at the location may read it: {@code subject} and {@code excerpt} are masked. */
public record Request(
        UUID channelId,
        UUID requestTypeId,
        String source,
        Optional<String> subject,
        Optional<String> excerpt,
        boolean test,
        Instant receivedAt,
        Trace trace) {}
