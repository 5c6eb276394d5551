package io.koppi.intake.file.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts.Kept;
import io.koppi.intake.contact.application.ReceiveContact;
import io.koppi.intake.contact.application.ReceiveContact.Unreachable;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.file.application.Imports.Leased;
import io.koppi.intake.file.application.ReadChunk.Chunk;
import io.koppi.intake.file.domain.RowResult;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes contacts of a list's rows, some hundred with one statement. They are kept first and their outcomes written after: whoever
 * dies in between leaves rows without an outcome, which the next one finds to be duplicates.
 */
@ApplicationScoped
class TakeRows {
    private final Imports imports;
    private final ReceiveContact receiveContact;
    private final TenantTransaction transaction;
    private final Aside aside;
    private final FileConfig config;

    TakeRows(
            Imports imports,
            ReceiveContact receiveContact,
            TenantTransaction transaction,
            Aside aside,
            FileConfig config) {
        this.imports = imports;
        this.receiveContact = receiveContact;
        this.transaction = transaction;
        this.aside = aside;
        this.config = config;
    }

    /** How it goes on after some rows. */
    enum Step {
        MORE,
        /** Every row has its outcome. */
        END,
        /** Somebody else has it by now; every further word of ours would be wrong. */
        LOST
    }

    /** Ends with {@link Step#END} or {@link Step#LOST}. */
    Uni<Step> handle(Leased held, Door door, ReadChunk rows) {
        return Multi.createBy()
                .repeating()
                .uni(() -> step(held, door, rows))
                .whilst(step -> step == Step.MORE)
                .collect()
                .last();
    }

    private Uni<Step> step(Leased held, Door door, ReadChunk rows) {
        return aside.call(() -> rows.next(config.rowsAtOnce()))
                .chain(chunk -> chunk.isEmpty()
                        ? Uni.createFrom().item(Step.END)
                        : keep(door, chunk.get()).chain(results -> advance(held, chunk.get(), results)));
    }

    private Uni<List<RowResult>> keep(Door door, Chunk chunk) {
        if (chunk.drafts().isEmpty()) {
            return Uni.createFrom().item(chunk.unreachable());
        }
        List<ContactDraft> drafts = List.copyOf(chunk.drafts().values());
        return receiveContact
                .handle(door, chunk.raw(), drafts, Unreachable.KEEP)
                .map(outcome -> switch (outcome) {
                    case ReceiveContact.Outcome.Accepted accepted -> results(chunk, accepted.contacts());
                    case ReceiveContact.Outcome.Refused refused ->
                        throw new IllegalStateException("Rows that can be reached are kept");
                });
    }

    private static List<RowResult> results(Chunk chunk, List<Kept> contacts) {
        List<Integer> numbers = List.copyOf(chunk.drafts().keySet());
        List<RowResult> results = new ArrayList<>(chunk.unreachable());
        for (int at = 0; at < numbers.size(); at++) {
            Kept kept = contacts.get(at);
            results.add(RowResult.kept(numbers.get(at), kept.contactId(), kept.fresh()));
        }
        return results;
    }

    private Uni<Step> advance(Leased held, Chunk chunk, List<RowResult> results) {
        return transaction
                .run(held.listImport().tenantId(), () -> imports.advance(held, chunk.lastRow(), results))
                .map(isOurs -> isOurs ? Step.MORE : Step.LOST);
    }
}
