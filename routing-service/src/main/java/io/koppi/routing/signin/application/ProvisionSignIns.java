package io.koppi.routing.signin.application;

import io.koppi.messaging.TenantTransaction;
import io.koppi.routing.signin.application.ProvisioningQueue.Claimed;
import io.koppi.routing.signin.domain.Retries;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Brings one wish to the sign-in server: claimed in one transaction, done outside any, recorded in another. A crash in between
 * leaves the claim to run out, and the wish is brought there again, which changes nothing.
 */
@ApplicationScoped
public class ProvisionSignIns {
    private static final Logger LOG = Logger.getLogger(ProvisionSignIns.class);
    /** Longer than all the calls of one wish can take together. */
    private static final Duration LEASE = Duration.ofSeconds(90);

    private final TenantTransaction transaction;
    private final ProvisioningQueue queue;
    private final IdentityProvider identityProvider;
    private final Clock clock;

    ProvisionSignIns(
            TenantTransaction transaction, ProvisioningQueue queue, IdentityProvider identityProvider, Clock clock) {
        this.transaction = transaction;
        this.queue = queue;
        this.identityProvider = identityProvider;
        this.clock = clock;
    }

    /** Whether there was something to do. */
    public Uni<Boolean> handle() {
        return transaction
                .acrossTenants(() -> queue.claim(clock.instant(), LEASE))
                .chain(next -> next.map(claimed -> bringAbout(claimed).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Void> bringAbout(Claimed claimed) {
        return identityProvider
                .bringAbout(claimed.wanted())
                .onItemOrFailure()
                .transformToUni((done, failure) -> transaction.run(
                        claimed.wanted().tenantId(),
                        () -> failure == null ? queue.succeeded(claimed) : failed(claimed, failure)));
    }

    private Uni<Void> failed(Claimed claimed, Throwable failure) {
        LOG.warnf("Provisioning of %s waits: %s", claimed.wanted().subjectId(), failure.toString());
        Optional<String> refusal =
                failure instanceof IdentityProvider.Refused refused ? Optional.of(refused.code()) : Optional.empty();
        return queue.failed(claimed, refusal, clock.instant().plus(Retries.pauseAfter(claimed.failures() + 1)));
    }
}
