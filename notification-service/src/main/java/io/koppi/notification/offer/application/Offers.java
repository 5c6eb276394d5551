package io.koppi.notification.offer.application;

import io.koppi.notification.offer.domain.Offer;
import io.koppi.notification.offer.domain.Offer.Taking;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The offers this service has heard of. Every call joins the caller's transaction. */
public interface Offers {

    /** Keeps the offer if it is the first, or of a later round than the one known; false when it was known already. */
    Uni<Boolean> open(Offer offer);

    /** Notes who took that round; an older round's taking no longer matters. */
    Uni<Void> take(UUID tenantId, UUID leadId, int round, Taking taking);

    Uni<Optional<Offer>> find(UUID tenantId, UUID leadId);
}
