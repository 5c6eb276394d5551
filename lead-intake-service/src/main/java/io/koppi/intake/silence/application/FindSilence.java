package io.koppi.intake.silence.application;

import io.koppi.intake.silence.application.Silences.Brought;
import io.koppi.intake.silence.application.Silences.Silent;
import io.koppi.intake.silence.domain.Silence;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Judges every channel by its own last weeks. */
@ApplicationScoped
public class FindSilence {
    private final Silences silences;
    private final TenantTransaction transaction;
    private final SilenceConfig config;
    private final Clock clock;

    FindSilence(Silences silences, TenantTransaction transaction, SilenceConfig config, Clock clock) {
        this.silences = silences;
        this.transaction = transaction;
        this.config = config;
        this.clock = clock;
    }

    /** The silent channels; empty when another replica is looking just now. */
    public Uni<Optional<List<Silent>>> handle() {
        return transaction.acrossTenants(() -> silences.begin()
                .chain(mine ->
                        mine ? find().map(Optional::of) : Uni.createFrom().item(Optional.empty())));
    }

    private Uni<List<Silent>> find() {
        Instant now = clock.instant();
        return silences.brought(now.minus(config.memory())).chain(channels -> {
            List<Silent> silent = channels.stream()
                    .flatMap(channel -> judge(channel, now).stream())
                    .toList();
            return silences.replace(silent).replaceWith(silent);
        });
    }

    private static Optional<Silent> judge(Brought channel, Instant now) {
        return Silence.of(channel.arrivals(), channel.zone(), now)
                .map(silence -> new Silent(channel.tenantId(), channel.channelId(), silence));
    }
}
