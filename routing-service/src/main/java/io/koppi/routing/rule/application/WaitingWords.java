package io.koppi.routing.rule.application;

import io.koppi.contracts.intake.ContactWord;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Words about contacts that are not routed yet. */
public interface WaitingWords {

    Uni<Void> keep(ContactWord word);

    /** Takes out the contact's words in the order they came; they are back when the transaction fails. */
    Uni<List<ContactWord>> take(UUID tenantId, UUID contactId);
}
