package io.koppi.platform.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One Kafka node, broker and controller at once, on its own class path: the services' BOM pins older clients. */
public final class KafkaServer implements Server {
    private static final String CLUSTER = "4L6g3nShT-eMCtK--X86sw";

    private static final List<String> QUIET =
            List.of("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn", "-Dorg.slf4j.simpleLogger.showDateTime=true");

    private final ProjectFiles files;
    private final Path home;
    private final int port;
    private final int controllerPort;

    public KafkaServer(ProjectFiles files, Path home, int port, int controllerPort) {
        this.files = files;
        this.home = home;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(home);
            Files.write(settings(), settingLines());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare Kafka", e);
        }
        if (!Files.exists(home.resolve("kafka/meta.properties"))) {
            List<String> format = new ArrayList<>(List.of(Jvm.java()));
            format.addAll(Jvm.small(256).flags());
            format.addAll(QUIET);
            format.addAll(List.of("-cp", classPath(), "kafka.tools.StorageTool", "format", "--ignore-formatted"));
            format.addAll(List.of("-t", CLUSTER, "-c", settings().toString()));
            new Launch(format, Map.of(), home, log()).run();
        }
    }

    @Override
    public Launch launch() {
        List<String> command = new ArrayList<>(List.of(Jvm.java()));
        command.addAll(Jvm.small(256).flags(cache()));
        command.addAll(QUIET);
        command.addAll(List.of("-cp", classPath(), "kafka.Kafka", settings().toString()));
        return new Launch(command, Map.of(), home, log());
    }

    /** The broker opens its port when it has joined its controller. */
    @Override
    public boolean ready() {
        return Ports.answers(port);
    }

    @Override
    public Optional<StartupCache> startupCache() {
        return Optional.of(cache());
    }

    private StartupCache cache() {
        return new StartupCache(files.state().resolve("cache/kafka-" + ProjectFiles.version("kafka") + ".aot"));
    }

    private Path settings() {
        return home.resolve("kafka.properties");
    }

    private Path log() {
        return home.resolve("log/kafka.log");
    }

    private List<String> settingLines() {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names=CONTROLLER",
                "inter.broker.listener.name=PLAINTEXT",
                "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
                "log.dirs=" + home.resolve("kafka"),
                "auto.create.topics.enable=false",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=4",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "group.initial.rebalance.delay.ms=0",
                "num.network.threads=2",
                "num.io.threads=2",
                "background.threads=2",
                "log.cleaner.dedupe.buffer.size=4194304",
                // After kill -9 a restarted broker waits until its old session has timed out.
                "broker.session.timeout.ms=3000",
                "broker.heartbeat.interval.ms=500");
    }

    /** Jars one by one and sorted: an ahead-of-time cache holds only for the very same class path. */
    private String classPath() {
        try (var jars = Files.list(files.artifact("kafka-" + ProjectFiles.version("kafka")))) {
            return jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .sorted()
                    .map(Path::toString)
                    .collect(Collectors.joining(java.io.File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
