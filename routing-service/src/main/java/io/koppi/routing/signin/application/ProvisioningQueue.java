package io.koppi.routing.signin.application;

import io.koppi.routing.signin.domain.SignInState;
import io.koppi.routing.signin.domain.Wanted;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What has still to be brought to the sign-in server. Every call but {@link #committed} happens inside the caller's transaction. */
public interface ProvisioningQueue {

    /** A newer wish for the same subject replaces the older; an initial password stays wanted until the first success. */
    Uni<Void> add(Wanted wanted);

    /** Wishes were committed: whoever works on the queue should look now. */
    void committed();

    /** The next due wish, kept from other workers for the given time; empty when nothing is due. */
    Uni<Optional<Claimed>> claim(Instant now, Duration lease);

    /** The sign-in server holds this wish; one that was added meanwhile becomes due. */
    Uni<Void> succeeded(Claimed claimed);

    /** Not done. {@code refusal} is set when the server understood and said no. */
    Uni<Void> failed(Claimed claimed, Optional<String> refusal, Instant nextAttempt);

    /** How far the tenant's members are, by member id. */
    Uni<Map<UUID, SignInState>> states(UUID tenantId);

    /** A wish somebody works on; {@code sequence} is which of its subject's wishes it is. */
    record Claimed(Wanted wanted, long sequence, int failures) {}
}
