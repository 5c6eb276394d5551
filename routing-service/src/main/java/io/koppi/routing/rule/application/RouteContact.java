package io.koppi.routing.rule.application;

import io.koppi.contracts.intake.ContactReceived;
import io.koppi.contracts.intake.PlaceWish;
import io.koppi.routing.directory.application.Directories;
import io.koppi.routing.directory.domain.TenantDirectory;
import io.koppi.routing.rule.domain.Placement;
import io.koppi.routing.rule.domain.RoutingPolicy;
import io.koppi.routing.rule.domain.Wish;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides where a contact belongs, once, or lets it wait for a tenant that is not ready. What was said of it meanwhile follows it.
 * Joins the transaction of its caller.
 */
@ApplicationScoped
public class RouteContact {
    private final Directories directories;
    private final Routes routes;
    private final WaitingContacts waiting;
    private final WaitingWords words;
    private final RoutingEvents events;
    private final Clock clock;

    RouteContact(
            Directories directories,
            Routes routes,
            WaitingContacts waiting,
            WaitingWords words,
            RoutingEvents events,
            Clock clock) {
        this.directories = directories;
        this.routes = routes;
        this.waiting = waiting;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    public Uni<Void> handle(ContactReceived contact) {
        return directories
                .current(contact.tenantId())
                .map(RouteContact::policy)
                .chain(policy -> policy.map(ready -> route(contact, ready.place(wish(contact))))
                        .orElseGet(() -> waiting.keep(contact)));
    }

    private Uni<Void> route(ContactReceived contact, Placement placement) {
        Instant now = clock.instant();
        return routes.add(contact.tenantId(), contact.contactId(), placement, now)
                .chain(added -> switch (added) {
                    case AGAIN -> Uni.createFrom().voidItem();
                    case FIRST -> events.contactRouted(contact, placement, now);
                    case FIRST_WITH_WORDS ->
                        events.contactRouted(contact, placement, now).chain(() -> passOnWords(contact));
                });
    }

    private Uni<Void> passOnWords(ContactReceived contact) {
        return words.take(contact.tenantId(), contact.contactId())
                .chain(taken -> Multi.createFrom()
                        .iterable(taken)
                        .onItem()
                        .transformToUniAndConcatenate(events::passedOn)
                        .onItem()
                        .ignoreAsUni());
    }

    private static Optional<RoutingPolicy> policy(Optional<TenantDirectory> directory) {
        return directory.flatMap(present -> present.catchAll().map(catchAll -> new RoutingPolicy(present, catchAll)));
    }

    private static Wish wish(ContactReceived contact) {
        PlaceWish place = contact.place();
        return new Wish(contact.channelId(), contact.requestType(), place.locationId(), place.postCode(), place.text());
    }
}
