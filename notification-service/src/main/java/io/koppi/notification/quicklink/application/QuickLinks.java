package io.koppi.notification.quicklink.application;

import io.koppi.notification.quicklink.domain.QuickLink;
import io.koppi.notification.quicklink.domain.Secret;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The links that were issued. */
public interface QuickLinks {

    Uni<Void> add(List<QuickLink> links);

    /** Whose link this is. Needs a transaction across tenants: a token is all its bearer has, and nothing else is read so widely. */
    Uni<Optional<UUID>> tenantOf(Secret token);

    Uni<Optional<QuickLink>> find(UUID tenantId, Secret token);

    /** Like find, but one caller at a time until the transaction ends: of two taps at once only one is the first. */
    Uni<Optional<QuickLink>> lock(UUID tenantId, Secret token);

    /** Keeps the first tap of a locked link. */
    Uni<Void> save(QuickLink link);

    /** How many members were alerted about this round of the lead. */
    Uni<Long> count(UUID tenantId, UUID leadId, int round);
}
