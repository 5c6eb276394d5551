package io.koppi.notification.alert.application;

import io.koppi.notification.alert.domain.Alert;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The alerts of all members. Every call joins the caller's transaction. */
public interface Alerts {

    /** Fails when one of them was planned before: an alert exists once. */
    Uni<Void> add(List<Alert> alerts);

    /**
     * Marks up to so many due alerts as being submitted and hands them out; what another replica is taking is passed over. Alerts
     * of a lead that is taken, or past their time, are not handed out. Across tenants.
     */
    Uni<List<Alert>> take(int most, Instant now, Instant unconfirmedAt);

    /** Those of them that are there. Across tenants. */
    Uni<List<Alert>> lock(Set<UUID> alertIds);

    /**
     * The alerts the message centre knows by these ids, by id; the newest, should it use an id again. The map may be changed. Across
     * tenants.
     */
    Uni<Map<String, Alert>> lockByMessage(Set<String> messageIds);

    /**
     * Alerts nobody will get any further: submits without an answer past their time, alerts past theirs, alerts whose lead is
     * taken. Across tenants.
     */
    Uni<List<Alert>> lockOverdue(int most, Instant now);

    /** Keeps what became of locked alerts. */
    Uni<Void> save(List<Alert> changed);

    Uni<Void> cancelPlanned(UUID tenantId, UUID leadId, int round);

    Uni<List<Alert>> ofLead(UUID tenantId, UUID leadId);
}
