package io.koppi.intake.channel.application;

import io.koppi.intake.channel.domain.AccessToken;
import io.koppi.messaging.TenantTransaction;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows as a figure how many days each channel's access token still lasts; a channel with several is as good as its worst. */
@ApplicationScoped
public class ReportTokens {
    private final AccessTokens tokens;
    private final TenantTransaction transaction;
    private final Clock clock;
    private final MultiGauge daysLeft;

    ReportTokens(AccessTokens tokens, TenantTransaction transaction, Clock clock, MeterRegistry meters) {
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
        this.daysLeft = MultiGauge.builder("intake.token.days.left").register(meters);
    }

    public Uni<Void> handle() {
        return transaction
                .acrossTenants(tokens::ofAll)
                .invoke(byChannel -> daysLeft.register(rows(byChannel, clock.instant()), true))
                .replaceWithVoid();
    }

    private static List<Row<?>> rows(Map<UUID, List<AccessToken>> byChannel, Instant now) {
        List<Row<?>> rows = new ArrayList<>();
        byChannel.forEach((channelId, held) ->
                fewest(held, now).ifPresent(days -> rows.add(Row.of(Tags.of("channel", channelId.toString()), days))));
        return rows;
    }

    private static Optional<Long> fewest(List<AccessToken> tokens, Instant now) {
        return tokens.stream()
                .map(token -> token.daysLeft(now))
                .flatMap(Optional::stream)
                .min(Long::compare);
    }
}
