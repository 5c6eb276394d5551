package io.koppi.claim.history.application;

import io.koppi.claim.history.application.KeepOutcome.Flawed;
import io.koppi.claim.history.application.KeepOutcome.Kept;
import io.koppi.claim.history.application.KeepOutcome.Known;
import io.koppi.claim.history.domain.PastLead;
import io.koppi.claim.lead.application.ChangedMeanwhile;
import io.koppi.claim.lead.application.Leads;
import io.koppi.claim.lead.application.UnknownLead;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Ownership;
import io.koppi.claim.pipeline.domain.Flaw;
import io.koppi.contracts.directory.Channel;
import io.koppi.contracts.directory.DirectoryEvent;
import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.Member;
import io.koppi.contracts.directory.RequestType;
import io.koppi.contracts.directory.Team;
import io.koppi.directory.Directory;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes in a lead of the time before Koppi, once; what the company's directory does not know cannot be in its past. */
@ApplicationScoped
public class KeepPastLead {
    private final TenantTransaction transaction;
    private final Directory directory;
    private final Leads leads;
    private final PastRecord pastRecord;
    private final Clock clock;

    KeepPastLead(TenantTransaction transaction, Directory directory, Leads leads, PastRecord pastRecord, Clock clock) {
        this.transaction = transaction;
        this.directory = directory;
        this.leads = leads;
        this.pastRecord = pastRecord;
        this.clock = clock;
    }

    /** Fails with {@link UnknownLead} when the id is taken by a lead of another tenant, which this one may not learn of. */
    public Uni<KeepOutcome> handle(PastLead past) {
        return past.flaw(clock.instant())
                .<Uni<KeepOutcome>>map(flaw -> Uni.createFrom().item(new Flawed(flaw)))
                .orElseGet(() -> transaction
                        .run(past.tenantId(), () -> placed(past))
                        .onFailure(ChangedMeanwhile.class)
                        .retry()
                        .atMost(1)
                        .onFailure(ChangedMeanwhile.class)
                        .transform(failure -> new UnknownLead(past.id())));
    }

    private Uni<KeepOutcome> placed(PastLead past) {
        PastLead.Origin origin = past.origin();
        Stream<UUID> ids = Stream.concat(
                past.claim().map(Ownership::memberId).stream(),
                Stream.of(origin.locationId(), origin.teamId(), origin.channelId(), origin.requestTypeId()));
        return directory
                .entries(past.tenantId(), ids.collect(Collectors.toUnmodifiableSet()))
                .chain(known -> stranger(past, known)
                        .<Uni<KeepOutcome>>map(field ->
                                Uni.createFrom().item(new Flawed(new Flaw(field, "The company does not have this."))))
                        .orElseGet(() -> keep(past)));
    }

    private Uni<KeepOutcome> keep(PastLead past) {
        Lead lead = past.lead();
        return leads.add(lead, past.customer())
                .chain(isNew -> isNew
                        ? pastRecord.tell(lead, past.steps()).replaceWith(new Kept())
                        : Uni.createFrom().item(new Known()));
    }

    /** The field that names what the company does not have; its people may have left since, so nobody needs to be active. */
    private static Optional<String> stranger(PastLead past, Map<UUID, DirectoryEvent> known) {
        PastLead.Origin origin = past.origin();
        if (!(known.get(origin.locationId()) instanceof Location)) {
            return Optional.of("locationId");
        }
        if (!(known.get(origin.teamId()) instanceof Team team)
                || !team.locationId().equals(origin.locationId())) {
            return Optional.of("teamId");
        }
        if (!(known.get(origin.channelId()) instanceof Channel)) {
            return Optional.of("channelId");
        }
        if (!(known.get(origin.requestTypeId()) instanceof RequestType)) {
            return Optional.of("requestTypeId");
        }
        return past.claim()
                .filter(claim -> !(known.get(claim.memberId()) instanceof Member))
                .map(claim -> "claim.memberId");
    }
}
