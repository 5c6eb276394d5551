package io.koppi.intake.status.application;

import io.koppi.contracts.directory.DirectoryEvent;
import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.Member;
import io.koppi.contracts.directory.RequestType;
import io.koppi.contracts.directory.Tenant;
import io.koppi.directory.Directory;
import io.koppi.intake.lead.application.ContactLeads;
import io.koppi.intake.lead.domain.ContactLead;
import io.koppi.intake.status.domain.OpenHours;
import io.koppi.intake.status.domain.OpenHours.Block;
import io.koppi.intake.status.domain.Request;
import io.koppi.intake.status.domain.State;
import io.koppi.intake.status.domain.Status;
import io.koppi.intake.status.domain.Word;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gathers what a customer's page shows. Changes nothing. */
@ApplicationScoped
public class ReadStatus {
    private final StatusLinks links;
    private final Requests requests;
    private final ContactLeads leads;
    private final Directory directory;
    private final TenantTransaction transaction;
    private final Clock clock;

    ReadStatus(
            StatusLinks links,
            Requests requests,
            ContactLeads leads,
            Directory directory,
            TenantTransaction transaction,
            Clock clock) {
        this.links = links;
        this.requests = requests;
        this.leads = leads;
        this.directory = directory;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Empty for a link that is not ours, is too old, or leads to nothing any more. */
    public Uni<Optional<Status>> handle(String token) {
        return request(token)
                .chain(found -> found.map(request -> transaction
                                .run(request.tenantId(), () -> status(request))
                                .map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    Uni<Optional<Request>> request(String token) {
        return links.contact(token)
                .map(requests::find)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(found -> found.filter(request -> !request.isOver(clock.instant())));
    }

    /** In the caller's transaction. */
    Uni<Status> status(Request request) {
        return leads.find(request.tenantId(), request.contactId())
                .chain(lead -> directory
                        .entries(request.tenantId(), ids(request, lead))
                        .chain(entries -> directory
                                .all(RequestType.class, request.tenantId())
                                .map(types -> names(types, request))
                                .chain(names -> requests.lastWord(request)
                                        .map(word -> status(request, lead, new Known(entries, names), word)))));
    }

    /** What the directory says of a request. */
    private record Known(Map<UUID, DirectoryEvent> entries, Map<String, String> names) {
        <E extends DirectoryEvent> Optional<E> find(Class<E> kind, UUID id) {
            return Optional.ofNullable(entries.get(id)).filter(kind::isInstance).map(kind::cast);
        }
    }

    private static Status status(Request request, Optional<ContactLead> lead, Known known, Optional<Word> last) {
        Tenant tenant = known.find(Tenant.class, request.tenantId())
                .orElseThrow(() -> new IllegalStateException("A contact came before its tenant"));
        Optional<Location> location = lead.flatMap(found -> known.find(Location.class, found.locationId()));
        return new Status(
                request,
                tenant.name(),
                request.language().orElse(tenant.language()),
                known.names(),
                request.erased()
                        ? new State.Erased()
                        : state(lead, location.map(Location::name).orElse(tenant.name()), known),
                hours(tenant, location),
                location.map(Location::city),
                wish(request, last));
    }

    private static State state(Optional<ContactLead> lead, String place, Known known) {
        if (lead.isEmpty()) {
            return new State.Received();
        }
        if (lead.get().ended()) {
            return new State.Done();
        }
        return lead.get()
                .owner()
                .<State>map(owner -> new State.Taken(
                        known.find(Member.class, owner.memberId()).map(member -> firstName(member.name())),
                        place,
                        owner.claimedAt()))
                .orElseGet(() -> new State.WithTeam(place));
    }

    private static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    private static OpenHours hours(Tenant tenant, Optional<Location> location) {
        return location.map(found -> OpenHours.of(
                        ZoneId.of(found.timeZone()),
                        found.openingHours().stream()
                                .map(block -> new Block(block.day(), block.opens(), block.closes()))
                                .toList()))
                .orElseGet(() -> OpenHours.usual(ZoneId.of(tenant.timeZone())));
    }

    /** Whatever was said last stands. */
    private static Optional<Word.CallWished> wish(Request request, Optional<Word> last) {
        return last.map(word -> word instanceof Word.CallWished wished
                        ? Optional.of(wished)
                        : Optional.<Word.CallWished>empty())
                .orElseGet(request::wish);
    }

    private static Map<String, String> names(Map<UUID, RequestType> types, Request request) {
        return types.values().stream()
                .filter(type -> type.key().equalsIgnoreCase(request.requestType()))
                .map(RequestType::names)
                .findFirst()
                .orElse(Map.of());
    }

    private static Set<UUID> ids(Request request, Optional<ContactLead> lead) {
        Set<UUID> ids = new HashSet<>(Set.of(request.tenantId()));
        lead.ifPresent(found -> {
            ids.add(found.locationId());
            found.owner().ifPresent(owner -> ids.add(owner.memberId()));
        });
        return ids;
    }
}
