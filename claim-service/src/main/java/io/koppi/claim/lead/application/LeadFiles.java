package io.koppi.claim.lead.application;

import io.koppi.claim.lead.application.LeadFile.Person;
import io.koppi.claim.lead.application.Refusals.Refusal;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.PreviousLead;
import io.koppi.claim.lead.domain.View;
import io.koppi.directory.Directory;
import io.koppi.directory.domain.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens the file of a lead the caller is known to see. Reads the customer for the full view only. */
@ApplicationScoped
public class LeadFiles {
    private final Customers customers;
    private final Refusals refusals;
    private final LeadLists lists;
    private final Directory directory;

    LeadFiles(Customers customers, Refusals refusals, LeadLists lists, Directory directory) {
        this.customers = customers;
        this.refusals = refusals;
        this.lists = lists;
        this.directory = directory;
    }

    public Uni<LeadFile> open(Caller caller, Lead lead) {
        View view = View.of(lead, caller);
        return switch (view) {
            case OFFER ->
                lists.passedBy(caller, List.of(lead))
                        .chain(passed -> names(lead)
                                .map(names -> new LeadFile(
                                        lead,
                                        view,
                                        names,
                                        Optional.empty(),
                                        Optional.empty(),
                                        passed.contains(lead.id()))));
            case TAKEN ->
                refusal(caller, lead)
                        .chain(refusal -> names(lead)
                                .map(names -> new LeadFile(lead, view, names, Optional.empty(), refusal, false)));
            case FULL -> refusal(caller, lead).chain(refusal -> full(caller, lead, refusal));
        };
    }

    private Uni<LeadFile> full(Caller caller, Lead lead, Optional<Refusal> refusal) {
        return customers
                .of(caller, lead)
                .chain(person -> Names.of(directory, lead.tenantId(), List.of(lead), owners(person))
                        .map(names -> new LeadFile(lead, View.FULL, names, Optional.of(person), refusal, false)));
    }

    /** The owner was not refused in the round that made them owner. */
    private Uni<Optional<Refusal>> refusal(Caller caller, Lead lead) {
        return lead.isOwnedBy(caller.memberId())
                ? Uni.createFrom().item(Optional.empty())
                : refusals.of(lead, caller.memberId());
    }

    private Uni<Names> names(Lead lead) {
        return Names.of(directory, lead.tenantId(), List.of(lead), Set.of());
    }

    private static Set<UUID> owners(Person person) {
        return person.previousLeads().stream()
                .map(PreviousLead::ownerId)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
