package io.koppi.intake.meta.application;

import io.koppi.intake.contact.application.Contacts.Origin;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which channels are due for a poll, and how far each of their accounts has been read. All but {@code take} in the caller's transaction. */
public interface LeadPolls {
    /** Takes the channels that are due, of all tenants; no other replica gets them before the pause is over. */
    Uni<List<Origin>> take(int most, Duration pause);

    Uni<Optional<Instant>> readUntil(Origin origin, String account);

    Uni<Void> moveTo(Origin origin, String account, Instant readUntil);

    /** Those of the leads that are kept already. */
    Uni<Set<String>> known(Origin origin, Collection<String> leadgenIds);
}
