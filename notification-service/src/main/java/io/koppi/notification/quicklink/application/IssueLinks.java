package io.koppi.notification.quicklink.application;

import io.koppi.notification.offer.domain.Offer;
import io.koppi.notification.quicklink.domain.QuickLink;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives each alert of an offer its link, in the transaction that plans the alerts. */
@ApplicationScoped
public class IssueLinks {
    private final QuickLinks links;
    private final LinkSecrets secrets;
    private final LinkConfig config;

    IssueLinks(QuickLinks links, LinkSecrets secrets, LinkConfig config) {
        this.links = links;
        this.secrets = secrets;
        this.config = config;
    }

    /** {@code members} by the alert they get. */
    public Uni<Void> handle(Offer offer, Map<UUID, UUID> members) {
        return links.add(members.entrySet().stream()
                .map(alert -> new QuickLink(
                        offer.tenantId(),
                        alert.getKey(),
                        offer.leadId(),
                        offer.locationId(),
                        offer.round(),
                        alert.getValue(),
                        secrets.token(offer.tenantId(), alert.getKey()).hash(),
                        offer.openedAt().plus(config.life()),
                        Optional.empty()))
                .toList());
    }
}
