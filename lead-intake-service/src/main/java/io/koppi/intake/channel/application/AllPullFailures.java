package io.koppi.intake.channel.application;

import io.koppi.intake.channel.application.PullFailures.Failure;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The failures of everything this build fetches from. */
@ApplicationScoped
class AllPullFailures {
    private final List<PullFailures> all;

    AllPullFailures(@All List<PullFailures> all) {
        this.all = List.copyOf(all);
    }

    Uni<Map<UUID, Failure>> of(UUID tenantId) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(failures -> failures.of(tenantId))
                .collect()
                .in(HashMap::new, Map::putAll);
    }
}
