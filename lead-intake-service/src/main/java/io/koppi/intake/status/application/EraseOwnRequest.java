package io.koppi.intake.status.application;

import io.koppi.intake.erasure.application.EraseContact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets the customer who asks for it themselves. The page then says so, and no more. */
@ApplicationScoped
public class EraseOwnRequest {
    private final ReadStatus readStatus;
    private final EraseContact eraseContact;

    EraseOwnRequest(ReadStatus readStatus, EraseContact eraseContact) {
        this.readStatus = readStatus;
        this.eraseContact = eraseContact;
    }

    /** False for a link that leads nowhere, and while a list with the contact in it is being read: the page stays as it is. */
    public Uni<Boolean> handle(String token) {
        return readStatus
                .request(token)
                .chain(found -> found.map(request -> eraseContact
                                .handle(request.tenantId(), request.contactId())
                                .map(outcome -> outcome == EraseContact.Outcome.ERASED))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }
}
