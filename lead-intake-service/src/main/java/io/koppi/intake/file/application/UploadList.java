package io.koppi.intake.file.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.UuidV7;
import io.koppi.intake.file.domain.ImportState;
import io.koppi.intake.file.domain.ListFacts;
import io.koppi.intake.file.domain.ListImport;
import io.koppi.intake.file.domain.Progress;
import io.koppi.intake.file.domain.Wishes;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps an uploaded list as a draft, and says how it was read. The file is never in memory as a whole. */
@ApplicationScoped
public class UploadList {
    private static final int PIECE = 1 << 20;

    private final Imports imports;
    private final Aside aside;
    private final TenantTransaction transaction;
    private final FileConfig config;

    UploadList(Imports imports, Aside aside, TenantTransaction transaction, FileConfig config) {
        this.imports = imports;
        this.aside = aside;
        this.transaction = transaction;
        this.config = config;
    }

    /** What came with the file. */
    public record Upload(
            String filename, Optional<String> event, String zone, Optional<String> locale, Instant arrivedAt) {}

    /** Fails with {@link io.koppi.intake.contact.domain.Unreadable} when it is no list. The body is read and closed. */
    public Uni<ListImport> handle(Door door, Upload upload, InputStream body) {
        return aside.call(() -> Files.createTempFile("koppi-list", null))
                .chain(file -> aside.call(() -> examine(door, upload, body, file))
                        .chain(draft -> keep(draft, file).replaceWith(draft))
                        .eventually(() -> aside.call(() -> Files.deleteIfExists(file))));
    }

    private static ListImport examine(Door door, Upload upload, InputStream body, Path file) throws Exception {
        ListFacts facts = ExamineList.of(
                ExamineList.spool(file, body),
                upload.filename(),
                door.options().mappingOf(upload.event().orElse("")).fields());
        Wishes wishes = new Wishes(
                upload.event(),
                upload.zone(),
                upload.locale(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new ListImport(
                UuidV7.at(upload.arrivedAt()),
                door.tenantId(),
                door.channelId(),
                facts,
                wishes,
                ImportState.DRAFT,
                Progress.NONE,
                upload.arrivedAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Uni<Void> keep(ListImport draft, Path file) {
        UUID tenantId = draft.tenantId();
        return aside.call(() -> (int) ((Files.size(file) + PIECE - 1) / PIECE))
                .chain(pieces -> transaction.run(
                        tenantId,
                        () -> imports.create(draft, draft.createdAt().minus(config.draftAge()))
                                .chain(() -> Multi.createFrom()
                                        .range(0, pieces)
                                        .onItem()
                                        .transformToUniAndConcatenate(
                                                position -> aside.call(() -> piece(file, position))
                                                        .chain(bytes -> imports.addPiece(draft, position, bytes)))
                                        .onItem()
                                        .ignoreAsUni())));
    }

    private static byte[] piece(Path file, int position) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes((long) position * PIECE);
            return in.readNBytes(PIECE);
        }
    }
}
