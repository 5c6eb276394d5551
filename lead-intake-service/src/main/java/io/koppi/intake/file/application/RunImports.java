package io.koppi.intake.file.application;

import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.file.application.Imports.Leased;
import io.koppi.intake.file.application.TakeRows.Step;
import io.koppi.intake.file.domain.ListImport;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Runs imports one after the other until none is left that nobody holds; each goes on where it was left. */
@ApplicationScoped
public class RunImports {
    private static final int MOST_ATTEMPTS = 5;

    private final Imports imports;
    private final Doors doors;
    private final TakeRows takeRows;
    private final TenantTransaction transaction;
    private final Aside aside;

    RunImports(Imports imports, Doors doors, TakeRows takeRows, TenantTransaction transaction, Aside aside) {
        this.imports = imports;
        this.doors = doors;
        this.takeRows = takeRows;
        this.transaction = transaction;
        this.aside = aside;
    }

    public Uni<Void> handle() {
        return imports.take()
                .chain(taken -> taken.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : run(taken.get()).chain(this::handle));
    }

    private Uni<Void> run(Leased held) {
        if (held.attempts() > MOST_ATTEMPTS) {
            return end(held, Optional.of("no-progress"));
        }
        return doors.of(held.listImport().tenantId(), held.listImport().channelId())
                .chain(door -> door.isEmpty() ? end(held, Optional.of("channel-off")) : read(held, door.get()));
    }

    private Uni<Void> read(Leased held, Door door) {
        return aside.call(() -> Files.createTempFile("koppi-import", null))
                .chain(file -> fetch(held.listImport(), file, 0)
                        .chain(() -> aside.call(() -> ReadChunk.open(held.listImport(), door, file)))
                        .chain(rows -> takeRows.handle(held, door, rows).eventually(() -> aside.call(rows::closed)))
                        .chain(last -> last == Step.END
                                ? end(held, Optional.empty())
                                : Uni.createFrom().voidItem())
                        .onFailure(Unreadable.class)
                        .recoverWithUni(() -> end(held, Optional.of("unreadable")))
                        .eventually(() -> aside.call(() -> Files.deleteIfExists(file))));
    }

    /** Puts the pieces together on this machine's disk. */
    private Uni<Void> fetch(ListImport list, Path file, int position) {
        return transaction
                .run(list.tenantId(), () -> imports.piece(list.tenantId(), list.importId(), position))
                .chain(piece -> piece.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : aside.call(() -> append(file, piece.get())).chain(() -> fetch(list, file, position + 1)));
    }

    private static Path append(Path file, byte[] bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            out.write(bytes);
        }
        return file;
    }

    private Uni<Void> end(Leased held, Optional<String> problem) {
        return transaction.run(held.listImport().tenantId(), () -> imports.end(held, problem));
    }
}
