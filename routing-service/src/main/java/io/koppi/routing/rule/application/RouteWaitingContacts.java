package io.koppi.routing.rule.application;

import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Routes contacts whose tenant has become ready. */
@ApplicationScoped
public class RouteWaitingContacts {
    private final TenantTransaction transaction;
    private final WaitingContacts waiting;
    private final RouteContact routeContact;

    RouteWaitingContacts(TenantTransaction transaction, WaitingContacts waiting, RouteContact routeContact) {
        this.transaction = transaction;
        this.waiting = waiting;
        this.routeContact = routeContact;
    }

    /** Whether there was something to do. */
    public Uni<Boolean> handle() {
        return transaction.acrossTenants(() -> waiting.takeRoutable()
                .chain(contacts -> Multi.createFrom()
                        .iterable(contacts)
                        .onItem()
                        .transformToUniAndConcatenate(routeContact::handle)
                        .onItem()
                        .ignoreAsUni()
                        .replaceWith(() -> !contacts.isEmpty())));
    }
}
