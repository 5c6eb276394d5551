package io.koppi.notification.quicklink.application;

import io.koppi.messaging.TenantTransaction;
import io.koppi.notification.quicklink.application.LinkContext.Found;
import io.koppi.notification.quicklink.domain.QuickLink;
import io.koppi.notification.quicklink.domain.RedeemOutcome;
import io.koppi.notification.quicklink.domain.RedeemOutcome.Redeemed;
import io.koppi.notification.quicklink.domain.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Signs the link's member in, or says why not. The first tap binds the link to the device and is announced. */
@ApplicationScoped
public class RedeemLink {
    private final QuickLinks links;
    private final LinkContext context;
    private final LinkSecrets secrets;
    private final QuickLinkEvents events;
    private final TenantTransaction transaction;

    RedeemLink(
            QuickLinks links,
            LinkContext context,
            LinkSecrets secrets,
            QuickLinkEvents events,
            TenantTransaction transaction) {
        this.links = links;
        this.context = context;
        this.secrets = secrets;
        this.events = events;
        this.transaction = transaction;
    }

    /** Empty when there is no such link. {@code shown} is the device's secret from an earlier tap. */
    public Uni<Optional<RedeemOutcome>> handle(Secret token, Optional<Secret> shown) {
        return transaction
                .acrossTenants(() -> links.tenantOf(token))
                .chain(tenant -> tenant.map(tenantId -> transaction.run(tenantId, () -> inside(tenantId, token, shown)))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    /** The secret to leave on the device that redeemed the link. */
    public Secret deviceSecret(QuickLink link) {
        return secrets.device(link.tenantId(), link.alertId());
    }

    private Uni<Optional<RedeemOutcome>> inside(UUID tenantId, Secret token, Optional<Secret> shown) {
        return links.lock(tenantId, token)
                .map(link -> link.orElseThrow(() -> new IllegalStateException("A link that was there is gone")))
                .chain(context::of)
                .chain(found -> decide(found, shown))
                .map(Optional::of);
    }

    private Uni<RedeemOutcome> decide(Found found, Optional<Secret> shown) {
        RedeemOutcome outcome = found.link().redeem(found.situation(), shown, deviceSecret(found.link()));
        if (outcome instanceof Redeemed redeemed && redeemed.first()) {
            return links.save(redeemed.link())
                    .chain(() ->
                            events.opened(redeemed.link(), found.situation().now()))
                    .replaceWith(outcome);
        }
        return Uni.createFrom().item(outcome);
    }
}
