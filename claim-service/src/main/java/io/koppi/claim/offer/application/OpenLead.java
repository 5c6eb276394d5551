package io.koppi.claim.offer.application;

import io.koppi.claim.lead.application.LeadEvents;
import io.koppi.claim.lead.application.Leads;
import io.koppi.claim.lead.application.Timeline;
import io.koppi.claim.lead.domain.Callback;
import io.koppi.claim.lead.domain.Customer;
import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Masked;
import io.koppi.claim.lead.domain.Opening;
import io.koppi.claim.lead.domain.Progress;
import io.koppi.claim.lead.domain.Request;
import io.koppi.claim.lead.domain.Trace;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.contracts.intake.CallbackWish;
import io.koppi.contracts.intake.Contact;
import io.koppi.contracts.routing.ContactRouted;
import io.koppi.directory.Directory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a routed contact into a lead anybody at its location may claim. Once per contact, however often it is routed. */
@ApplicationScoped
public class OpenLead {
    private static final int FIRST_ROUND = 1;

    private final Leads leads;
    private final Directory directory;
    private final Timeline timeline;
    private final LeadEvents events;
    private final Clock clock;

    OpenLead(Leads leads, Directory directory, Timeline timeline, LeadEvents events, Clock clock) {
        this.leads = leads;
        this.directory = directory;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** Part of the transaction that remembers the event. */
    public Uni<Void> handle(ContactRouted routed) {
        return directory
                .reachable(routed.tenantId(), routed.teamId())
                .map(alerted -> lead(routed, new Opening(FIRST_ROUND, clock.instant(), alerted)))
                .chain(lead -> leads.add(lead, customer(routed.contact()))
                        .chain(isNew ->
                                isNew ? tell(lead, routed) : Uni.createFrom().voidItem()));
    }

    private Uni<Void> tell(Lead lead, ContactRouted routed) {
        return timeline.tell(lead, story(lead, routed.routedAt()))
                .chain(() -> events.announce(opened(lead, routed.contact().storedAt())));
    }

    private static Lead lead(ContactRouted routed, Opening opening) {
        Contact contact = routed.contact();
        return new Lead(
                routed.contactId(),
                routed.tenantId(),
                routed.locationId(),
                routed.teamId(),
                new Request(
                        routed.channelId(),
                        routed.requestTypeId(),
                        contact.source(),
                        contact.subject().flatMap(Masked::subject),
                        contact.message().flatMap(Masked::excerpt),
                        contact.test(),
                        contact.receivedAt(),
                        trace(routed)),
                opening,
                Optional.empty(),
                Progress.START,
                contact.callback().map(wish -> new Callback(wish.from(), wish.to())),
                0);
    }

    private static Trace trace(ContactRouted routed) {
        return new Trace(
                routed.trace().rule(),
                routed.trace().position(),
                routed.trace().of(),
                routed.trace().because());
    }

    private static Customer customer(Contact contact) {
        return new Customer(
                contact.customer().name(),
                contact.customer().phone(),
                contact.customer().email(),
                contact.message(),
                contact.answers());
    }

    private static List<Happening> story(Lead lead, Instant routedAt) {
        Trace trace = lead.request().trace();
        Opening opening = lead.opening();
        return List.of(
                Happening.of(Kind.RECEIVED, lead.request().receivedAt(), Map.of()),
                Happening.of(
                        Kind.ROUTED,
                        routedAt,
                        Map.of(
                                "rule",
                                trace.rule(),
                                "position",
                                trace.position(),
                                "of",
                                trace.of(),
                                "because",
                                trace.because())),
                Happening.of(
                        Kind.OPENED,
                        opening.openedAt(),
                        Map.of("round", opening.round(), "alerted", opening.alerted())));
    }

    public static LeadOpened opened(Lead lead, Instant storedAt) {
        return new LeadOpened(
                lead.tenantId(),
                lead.id(),
                lead.locationId(),
                lead.teamId(),
                lead.request().channelId(),
                lead.request().requestTypeId(),
                lead.opening().round(),
                lead.request().subject(),
                lead.request().source(),
                lead.request().test(),
                lead.request().receivedAt(),
                storedAt,
                lead.opening().openedAt(),
                lead.callback().map(wish -> new CallbackWish(wish.from(), wish.to())));
    }
}
