package io.koppi.stats.rebuild.outbound;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.contracts.Event;
import io.koppi.contracts.Topic;
import io.koppi.stats.rebuild.application.EventHistory;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads a topic with a consumer of its own and no group, so that the live consumers' places stay as they are. */
@ApplicationScoped
class KafkaHistory implements EventHistory {
    private static final int BATCH = 500;

    private final Map<String, Object> settings;
    private final ObjectMapper json;

    KafkaHistory(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            ObjectMapper json) {
        this.settings = new HashMap<>(broker);
        this.settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.json = json;
    }

    @Override
    public <E extends Event> Uni<Reading<E>> open(Topic<E> topic) {
        return KafkaReading.offEventLoop(() -> {
            var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new KafkaReading<>(topic, consumer, consumer.endOffsets(partitions), json);
        });
    }
}
