package io.koppi.intake.meta.application;

import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.CompleteContact;
import io.koppi.intake.contact.application.Normalise;
import io.koppi.intake.meta.application.Graph.Answer;
import io.koppi.intake.meta.application.WaitingLeads.Waiting;
import io.koppi.intake.meta.domain.Backoff;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Fetches what is due until nothing is. Leads are fetched side by side, but settled one after the other: each has its transaction. */
@ApplicationScoped
public class FetchLeads {
    private static final int AT_ONCE = 8;
    private static final int BATCH = 40;
    private static final String ANY_PAGE = "*";

    private final WaitingLeads waiting;
    private final Doors doors;
    private final Graph graph;
    private final CompleteContact completeContact;
    private final MetaConfig config;

    FetchLeads(WaitingLeads waiting, Doors doors, Graph graph, CompleteContact completeContact, MetaConfig config) {
        this.waiting = waiting;
        this.doors = doors;
        this.graph = graph;
        this.completeContact = completeContact;
        this.config = config;
    }

    private record Fetched(Waiting lead, Optional<Door> door, Answer answer) {}

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
        return doors.of(lead.origin().tenantId(), lead.origin().channelId()).chain(door -> {
            Optional<String> token = door.flatMap(open -> token(open, lead));
            return token.map(secret -> graph.lead(lead.notice().leadgenId(), secret))
                    .orElseGet(() -> Uni.createFrom().item(new Graph.Refused("no-page-token")))
                    .map(answer -> new Fetched(lead, door, answer));
        });
    }

    private static Optional<String> token(Door door, Waiting lead) {
        var tokens = door.secrets().pageTokens();
        return Optional.ofNullable(tokens.get(lead.notice().pageId()))
                .or(() -> Optional.ofNullable(tokens.get(ANY_PAGE)));
    }

    private Uni<Void> settle(Fetched fetched) {
        return switch (fetched.answer()) {
            case Graph.Lead found -> understand(fetched, found);
            case Graph.Unknown unknown -> later(fetched.lead(), config.attemptsWhileUnknown(), "graph-unknown-lead");
            case Graph.Busy busy -> later(fetched.lead(), config.attemptsWhileBusy(), busy.reason());
            case Graph.Refused refused -> giveUp(fetched.lead(), refused.reason());
        };
    }

    private Uni<Void> understand(Fetched fetched, Graph.Lead found) {
        Waiting lead = fetched.lead();
        Door door = fetched.door().orElseThrow();
        return switch (Normalise.of(ReadLead.from(door, lead.notice(), found.json()), door, lead.storedAt())) {
            case Normalise.Outcome.Usable usable ->
                completeContact
                        .handle(lead.origin(), lead.contactId(), usable.contact())
                        .replaceWithVoid();
            case Normalise.Outcome.Useless useless -> giveUp(lead, "no-way-to-reach");
        };
    }

    private Uni<Void> later(Waiting lead, int mostAttempts, String reason) {
        if (lead.attempts() >= mostAttempts) {
            return giveUp(lead, reason);
        }
        return waiting.postpone(lead, new Backoff(config.firstPause(), config.longestPause()).after(lead.attempts()));
    }

    private Uni<Void> giveUp(Waiting lead, String reason) {
        return completeContact.giveUp(lead.origin(), lead.contactId(), reason);
    }
}
