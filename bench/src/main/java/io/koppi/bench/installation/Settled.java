package io.koppi.bench.installation;

import io.koppi.platform.server.Waiting;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Whether the pipeline has done all it was given, so that one repetition's work is not the next one's burden. */
public final class Settled {
    private static final List<String> SERVICES = List.of("intake", "routing", "claim", "notification", "stats");
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Settled() {}

    /** Fails when it takes over ten minutes. */
    public static void await(OwnInstallation installation) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", installation.brokers()))) {
            if (!Waiting.until(() -> isSettled(installation, admin), LOOK, PATIENCE)) {
                throw new IllegalStateException("The pipeline does not come to rest");
            }
        }
    }

    private static boolean isSettled(OwnInstallation installation, Admin admin) {
        try {
            for (String service : SERVICES) {
                if (installation.count(service, "select count(*) from outbox") > 0) {
                    return false;
                }
            }
            String waiting = "select count(*) from alert where state in ('planned', 'submitting')";
            return installation.count("notification", waiting) == 0 && lag(admin) == 0;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Records that lie on topics and were not yet handled by the services that read them. */
    private static long lag(Admin admin) throws ExecutionException, InterruptedException {
        long lag = 0;
        for (String service : SERVICES) {
            String group = (service.equals("intake") ? "lead-intake" : service) + "-service";
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = admin.listOffsets(read.keySet().stream()
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            lag += read.entrySet().stream()
                    .mapToLong(entry ->
                            Objects.requireNonNull(ends.get(entry.getKey())).offset()
                                    - entry.getValue().offset())
                    .sum();
        }
        return lag;
    }
}
