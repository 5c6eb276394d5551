package io.koppi.intake.file.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One upload of a list and what became of it.
 *
 * @param createdAt when it was uploaded: rows without a time of their own are from then
 * @param problem why it stopped: {@code channel-off}, {@code unreadable}, {@code no-progress}
 */
public record ListImport(
        UUID importId,
        UUID tenantId,
        UUID channelId,
        ListFacts list,
        Wishes wishes,
        ImportState state,
        Progress progress,
        Instant createdAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        Optional<String> problem) {}
