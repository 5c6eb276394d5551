package io.koppi.notification.offer.application;

import io.koppi.notification.offer.domain.Offer;
import io.koppi.notification.offer.domain.Offer.Taking;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The offers this service has heard of. Every call joins the caller's transaction. */
public interface Offers {

    /** Keeps the offer if it is the first, or of a later round than the one known; false when it was known already. */
    Uni<Boolean> open(Offer offer);

    /** Notes who took that round; an older round's taking no longer matters. */
    Uni<Void> take(UUID tenantId, UUID leadId, int round, Taking taking);

    /** Notes that the lead was taken back; nothing of it is planned any more. */
    Uni<Void> withdraw(UUID tenantId, UUID leadId, Instant at);

    /** True for one caller only, whoever comes first: that one plans the alerts of this round. */
    Uni<Boolean> markPlanned(UUID tenantId, UUID leadId, int round);

    /** Free offers opened since then whose alerts could not be planned, and now can: the directory has caught up. Across tenants. */
    Uni<List<Offer>> plannable(Instant openedSince, int most);

    Uni<Optional<Offer>> find(UUID tenantId, UUID leadId);
}
