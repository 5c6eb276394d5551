package io.koppi.intake.attachment.application;

import io.koppi.directory.Callers;
import io.koppi.directory.domain.Caller;
import io.koppi.intake.attachment.domain.KeptFile;
import io.koppi.intake.lead.application.ContactLeads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows and hands out a contact's files to who sees its lead in full. For everybody else there are none, nor a contact. */
@ApplicationScoped
public class ReadAttachments {
    private final Callers callers;
    private final ContactLeads leads;
    private final Attachments attachments;

    ReadAttachments(Callers callers, ContactLeads leads, Attachments attachments) {
        this.callers = callers;
        this.leads = leads;
        this.attachments = attachments;
    }

    /** A file with its bytes, which are read as they are taken. */
    public record OpenFile(KeptFile file, Multi<byte[]> bytes) {}

    /** Empty behind the wall. */
    public Uni<Optional<List<KeptFile>>> handle(UUID contactId) {
        return callers.transact(caller -> files(caller, contactId));
    }

    /** Empty behind the wall, and for a file that came with another contact. */
    public Uni<Optional<OpenFile>> handle(UUID contactId, UUID attachmentId) {
        return callers.transact(caller -> files(caller, contactId)
                .map(found -> found.stream()
                        .flatMap(List::stream)
                        .filter(file -> file.id().equals(attachmentId))
                        .findFirst()
                        .map(file -> new OpenFile(file, attachments.bytes(caller.tenantId(), file)))));
    }

    private Uni<Optional<List<KeptFile>>> files(Caller caller, UUID contactId) {
        return leads.find(caller.tenantId(), contactId)
                .chain(lead -> lead.filter(found -> found.isOpenTo(caller))
                        .map(open ->
                                attachments.of(caller.tenantId(), contactId).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }
}
