package io.koppi.platform.server;

import io.koppi.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Every topic of the platform with its retention. The broker makes none by itself: a misspelt name must fail. */
public final class PlatformTopics {
    private static final int PARTITIONS = 12;
    private static final short REPLICAS = 1;
    private static final List<String> SERVICES = List.of(
            "lead-intake-service",
            "routing-service",
            "claim-service",
            "notification-service",
            "stats-service",
            "web-gateway");

    private PlatformTopics() {}

    public static List<NewTopic> all() {
        List<NewTopic> topics = new ArrayList<>();
        topics.add(keptFor(Topics.INTAKE.name(), Duration.ofDays(7)));
        topics.add(keptFor(Topics.ROUTING.name(), Duration.ofDays(7)));
        topics.add(keptForEver(Topics.CLAIM.name()));
        topics.add(keptForEver(Topics.NOTIFICATION.name()));
        topics.add(keptFor(Topics.STATS.name(), Duration.ofHours(1)));
        topics.add(topic(
                Topics.DIRECTORY.name(),
                Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)));
        SERVICES.forEach(service -> topics.add(keptForEver(service + ".dead-letter.v1")));
        return List.copyOf(topics);
    }

    /** Creates those that are missing. */
    public static void create(String brokers) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            Set<String> present = admin.listTopics().names().get();
            Stream<NewTopic> missing = all().stream().filter(topic -> !present.contains(topic.name()));
            admin.createTopics(missing.toList()).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Cannot create the topics", e.getCause());
            }
            // Somebody else created them between our look and our call.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating the topics", e);
        }
    }

    private static NewTopic keptFor(String name, Duration time) {
        return topic(name, Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(time.toMillis())));
    }

    private static NewTopic keptForEver(String name) {
        return topic(name, Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
    }

    private static NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, PARTITIONS, REPLICAS).configs(settings);
    }
}
