package io.koppi.intake.file.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.file.domain.ImportState;
import io.koppi.intake.file.domain.ListFacts;
import io.koppi.intake.file.domain.ListImport;
import io.koppi.intake.file.domain.Progress;
import io.koppi.intake.file.domain.Wishes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A list as its upload reads it and its import begins with it. */
final class OpenedList {
    private OpenedList() {}

    static ReadChunk rows(Door door, Path file) throws IOException, Unreadable {
        return ReadChunk.open(draft(door, facts(file)), door, file);
    }

    static ListFacts facts(Path file) throws IOException, Unreadable {
        return ExamineList.of(new ExamineList.Spooled(file, "0123456789ab"), "list", Map.of());
    }

    private static ListImport draft(Door door, ListFacts facts) {
        Wishes wishes = new Wishes(
                Optional.empty(),
                "Europe/Helsinki",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ListImport(
                new UUID(0, 3),
                door.tenantId(),
                door.channelId(),
                facts,
                wishes,
                ImportState.DRAFT,
                Progress.NONE,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
