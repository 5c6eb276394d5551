package io.koppi.bench.baseline;

import io.koppi.bench.load.Load;
import io.koppi.bench.load.Measured;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The hops between a contact and its alert with nothing of ours in them: a commit, then three times through Kafka into the next
 * commit, then one more commit before the submit. One row each; no HTTP, no reading, no decision, no SMS.
 */
public final class BareChain implements AutoCloseable {
    private static final String TOPIC = "bench.hops";
    private static final int HOPS = 3;
    private static final String INSERT =
            "insert into outbox (topic, record_key, type, tenant_id, payload) values ('bench', ?, 'bench', ?, ?)";

    private final Map<String, CompletableFuture<Boolean>> underWay = new ConcurrentHashMap<>();
    private final ScratchDatabase database;
    private final Connection accepting;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final ExecutorService reader = Executors.newSingleThreadExecutor();
    private volatile boolean closing;

    public BareChain(ScratchDatabase database, String brokers) throws Exception {
        this.database = database;
        this.accepting = database.open();
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "acks", "all", "linger.ms", "0");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers, "auto.offset.reset", "latest"),
                new StringDeserializer(),
                new StringDeserializer());
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        consumer.position(partition);
        reader.execute(this::read);
    }

    public Measured run(double perSecond, Duration time) throws InterruptedException {
        return Load.open(perSecond, time, () -> {
            String key = UUID.randomUUID().toString();
            CompletableFuture<Boolean> done = new CompletableFuture<>();
            underWay.put(key, done);
            synchronized (accepting) {
                commit(accepting, key);
            }
            publish(key, 1);
            return done.get();
        });
    }

    private void read() {
        try (Connection connection = database.open()) {
            while (!closing) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    int hop = Integer.parseInt(record.value());
                    commit(connection, record.key());
                    if (hop < HOPS) {
                        publish(record.key(), hop + 1);
                    } else {
                        commit(connection, record.key());
                        Objects.requireNonNull(underWay.remove(record.key())).complete(true);
                    }
                }
            }
        } catch (Exception e) {
            underWay.values().forEach(done -> done.completeExceptionally(e));
        } finally {
            consumer.close();
        }
    }

    private void publish(String key, int hop) {
        var _ = producer.send(new ProducerRecord<>(TOPIC, key, Integer.toString(hop)));
    }

    private static void commit(Connection connection, String key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, key);
            insert.setObject(2, UUID.fromString(key));
            insert.setString(3, "x".repeat(1_000));
            insert.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        closing = true;
        reader.close();
        accepting.close();
        producer.close();
    }
}
