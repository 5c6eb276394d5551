package io.koppi.intake.fetch.application;

import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.CompleteContact;
import io.koppi.intake.contact.application.Normalise;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.fetch.application.WaitingLeads.Waiting;
import io.koppi.intake.fetch.domain.Backoff;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Fetches what is due until nothing is. Leads are fetched side by side, but settled one after the other: each has its transaction. */
@ApplicationScoped
public class FetchLeads {
    private static final int AT_ONCE = 8;
    private static final int BATCH = 40;

    private final WaitingLeads waiting;
    private final Doors doors;
    private final Providers providers;
    private final CompleteContact completeContact;
    private final FetchConfig config;

    FetchLeads(
            WaitingLeads waiting,
            Doors doors,
            Providers providers,
            CompleteContact completeContact,
            FetchConfig config) {
        this.waiting = waiting;
        this.doors = doors;
        this.providers = providers;
        this.completeContact = completeContact;
        this.config = config;
    }

    private record Fetched(Waiting lead, Optional<Door> door, Answer<ContactDraft> answer) {}

    public Uni<Void> handle() {
        return waiting.take(BATCH, config.lease())
                .chain(due -> due.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Multi.createFrom()
                                .iterable(due)
                                .onItem()
                                .transformToUni(this::fetch)
                                .merge(AT_ONCE)
                                .onItem()
                                .transformToUniAndConcatenate(this::settle)
                                .collect()
                                .last()
                                .chain(this::handle));
    }

    private Uni<Fetched> fetch(Waiting lead) {
        return doors.of(lead.origin().tenantId(), lead.origin().channelId())
                .chain(door -> door.map(open -> providers.fetch(open, lead))
                        .orElseGet(() -> Uni.createFrom().item(new Answer.Refused<>("channel-off")))
                        .map(answer -> new Fetched(lead, door, answer)));
    }

    private Uni<Void> settle(Fetched fetched) {
        Waiting lead = fetched.lead();
        return switch (fetched.answer()) {
            case Answer.Found<ContactDraft> found -> understand(fetched, found.value());
            case Answer.Unknown<ContactDraft> unknown -> later(lead, config.attemptsWhileUnknown(), unknown.reason());
            case Answer.Busy<ContactDraft> busy -> later(lead, config.attemptsWhileBusy(), busy.reason());
            // Nobody said no, so it is never given up for this.
            case Answer.Unasked<ContactDraft> unasked -> waiting.giveBack(lead, config.circuitPause());
            case Answer.Refused<ContactDraft> refused -> giveUp(lead, refused.reason());
        };
    }

    private Uni<Void> understand(Fetched fetched, ContactDraft draft) {
        Waiting lead = fetched.lead();
        Door door = fetched.door().orElseThrow();
        return switch (Normalise.of(draft, door, lead.storedAt())) {
            case Normalise.Outcome.Usable usable ->
                completeContact
                        .handle(lead.origin(), lead.contactId(), usable.contact())
                        .replaceWithVoid();
            case Normalise.Outcome.Useless useless -> giveUp(lead, "no-way-to-reach");
        };
    }

    private Uni<Void> later(Waiting lead, int mostAttempts, String reason) {
        return lead.attempts() >= mostAttempts ? giveUp(lead, reason) : waiting.postpone(lead, pause(lead));
    }

    private Duration pause(Waiting lead) {
        return new Backoff(config.firstPause(), config.longestPause()).after(lead.attempts());
    }

    private Uni<Void> giveUp(Waiting lead, String reason) {
        return completeContact.giveUp(lead.origin(), lead.contactId(), reason);
    }
}
