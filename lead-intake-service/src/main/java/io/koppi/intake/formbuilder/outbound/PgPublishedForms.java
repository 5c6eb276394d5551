package io.koppi.intake.formbuilder.outbound;

import io.koppi.intake.channel.application.ChannelConfig;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.formbuilder.application.PublishedForms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/** Remembers for a moment what a channel asks, and that it asks nothing, as its door is remembered. */
@ApplicationScoped
class PgPublishedForms implements PublishedForms {
    private static final String FIND = "select * from find_form($1, $2, $3)";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Pool pool;
    private final FormJson json;
    private final Clock clock;
    private final Duration age;
    private final Map<UUID, Remembered> remembered = new ConcurrentHashMap<>();

    private record Remembered(Optional<Published> form, Instant since) {}

    PgPublishedForms(Pool pool, FormJson json, Clock clock, ChannelConfig config) {
        this.pool = pool;
        this.json = json;
        this.clock = clock;
        this.age = config.settingsAge();
    }

    @Override
    public Uni<Optional<Published>> of(Door door) {
        Remembered known = remembered.get(door.channelId());
        if (known != null && known.since().plus(age).isAfter(clock.instant())) {
            return Uni.createFrom().item(known.form());
        }
        return find(Tuple.of(door.tenantId(), door.channelId(), null))
                .invoke(form -> remembered.put(door.channelId(), new Remembered(form, clock.instant())));
    }

    @Override
    public Uni<Optional<Published>> of(Door door, int version) {
        return find(Tuple.of(door.tenantId(), door.channelId(), version));
    }

    private Uni<Optional<Published>> find(Tuple which) {
        return pool.preparedQuery(FIND)
                .execute(which)
                .ifNoItem()
                .after(LONGEST_WAIT)
                .failWith(TimeoutException::new)
                .map(this::read);
    }

    private Optional<Published> read(RowSet<Row> rows) {
        if (!rows.iterator().hasNext()) {
            return Optional.empty();
        }
        Row row = rows.iterator().next();
        return Optional.of(new Published(row.getInteger("version"), json.read(row.getString("definition"))));
    }
}
