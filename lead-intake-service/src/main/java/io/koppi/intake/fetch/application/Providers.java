package io.koppi.intake.fetch.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.fetch.application.WaitingLeads.Waiting;
import io.quarkus.arc.All;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;

/**
 * The providers of this build, each behind a circuit breaker of its own: one that hangs would hold up the leads of all others.
 * Only {@link ProviderAway} and the time-out count against a provider; that it throttles one page or refuses one token says
 * nothing about the others.
 */
@ApplicationScoped
class Providers {
    private static final Logger LOG = Logger.getLogger(Providers.class);
    private static final double HALF = 0.5;

    private final Map<ChannelKind, Guarded> byKind;

    private record Guarded(ProviderLeads provider, TypedGuard<Uni<Answer<ContactDraft>>> guard) {}

    Providers(@All List<ProviderLeads> providers, FetchConfig config) {
        this.byKind = providers.stream()
                .map(provider -> new Guarded(provider, guard(provider.kind(), config)))
                .collect(Collectors.toMap(guarded -> guarded.provider().kind(), Function.identity()));
    }

    /** Never fails: whatever went wrong is an answer that lets the lead be asked for again. */
    Uni<Answer<ContactDraft>> fetch(Door door, Waiting lead) {
        Guarded guarded = byKind.get(door.kind());
        if (guarded == null) {
            return Uni.createFrom().item(new Answer.Refused<>("no-such-provider"));
        }
        return guarded.guard()
                .get(() -> guarded.provider().fetch(door, lead))
                .onFailure()
                .recoverWithItem(failure -> answer(failure, lead));
    }

    private static Answer<ContactDraft> answer(Throwable failure, Waiting lead) {
        return switch (failure) {
            case CircuitBreakerOpenException open -> new Answer.Unasked<>();
            case TimeoutException slow -> new Answer.Busy<>("provider-timeout");
            case ProviderAway away -> new Answer.Busy<>(away.reason());
            default -> {
                LOG.errorf(failure, "Contact %s could not be read from what its provider gave", lead.contactId());
                yield new Answer.Busy<>("lead-unreadable");
            }
        };
    }

    private static TypedGuard<Uni<Answer<ContactDraft>>> guard(ChannelKind kind, FetchConfig config) {
        return TypedGuard.create(new TypeLiteral<Uni<Answer<ContactDraft>>>() {})
                .withDescription("fetch-" + kind.key())
                .withTimeout()
                .duration(config.timeout().toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .name("fetch-" + kind.key())
                .failOn(Set.of(ProviderAway.class, TimeoutException.class))
                .requestVolumeThreshold(config.circuitCalls())
                .failureRatio(HALF)
                .delay(config.circuitPause().toMillis(), ChronoUnit.MILLIS)
                .done()
                .build();
    }
}
