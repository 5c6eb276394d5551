package io.koppi.notification.quicklink.application;

import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.Member;
import io.koppi.contracts.directory.RequestType;
import io.koppi.directory.Directory;
import io.koppi.messaging.TenantTransaction;
import io.koppi.notification.offer.domain.Offer.Taking;
import io.koppi.notification.quicklink.application.LinkContext.Found;
import io.koppi.notification.quicklink.domain.LinkState;
import io.koppi.notification.quicklink.domain.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Shows what a link is about. Reads only: previewers fetch links too. */
@ApplicationScoped
public class ViewLink {
    private static final String UNKNOWN_READER = "en";

    private final QuickLinks links;
    private final LinkContext context;
    private final Directory directory;
    private final TenantTransaction transaction;

    ViewLink(QuickLinks links, LinkContext context, Directory directory, TenantTransaction transaction) {
        this.links = links;
        this.context = context;
        this.directory = directory;
        this.transaction = transaction;
    }

    public Uni<Optional<LinkPreview>> handle(Secret token) {
        return transaction
                .acrossTenants(() -> links.tenantOf(token))
                .chain(tenant -> tenant.map(tenantId -> transaction.run(tenantId, () -> inside(tenantId, token)))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<LinkPreview>> inside(UUID tenantId, Secret token) {
        return links.find(tenantId, token)
                .map(link -> link.orElseThrow(() -> new IllegalStateException("A link that was there is gone")))
                .chain(context::of)
                .chain(this::preview)
                .map(Optional::of);
    }

    private Uni<LinkPreview> preview(Found found) {
        UUID tenantId = found.link().tenantId();
        LinkState state = found.link().state(found.situation());
        return directory
                .find(Location.class, tenantId, found.offer().locationId())
                .chain(location -> directory
                        .find(RequestType.class, tenantId, found.offer().requestTypeId())
                        .chain(type -> links.count(
                                        tenantId,
                                        found.link().leadId(),
                                        found.link().round())
                                .chain(alerted -> takenBy(tenantId, state, found)
                                        .map(winner -> new LinkPreview(
                                                state,
                                                found.link().leadId(),
                                                location.orElseThrow().name(),
                                                type.orElseThrow(),
                                                // Who no longer works there learns nothing more than that.
                                                found.offer().subject().filter(words -> state != LinkState.REVOKED),
                                                found.holder()
                                                        .map(Member::language)
                                                        .orElse(UNKNOWN_READER),
                                                found.offer().receivedAt(),
                                                found.link().endsAt(found.situation()),
                                                alerted,
                                                winner)))));
    }

    private Uni<Optional<String>> takenBy(UUID tenantId, LinkState state, Found found) {
        return found.situation()
                .taken()
                .filter(taking -> state == LinkState.TAKEN)
                .map(Taking::memberId)
                .map(winner -> directory.find(Member.class, tenantId, winner).map(member -> member.map(Member::name)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
