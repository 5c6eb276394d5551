package io.koppi.gateway.upstream;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Opens exchanges with services. */
@ApplicationScoped
public class Upstreams {
    private static final int WAITING_FOR_A_CONNECTION = 4_096;

    private final HttpClient client;
    private final UpstreamConfig config;
    private final Map<Service, Replicas> replicas = new EnumMap<>(Service.class);

    Upstreams(Vertx vertx, UpstreamConfig config) {
        this.config = config;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(config.connectionsPerReplica())
                .setMaxWaitQueueSize(WAITING_FOR_A_CONNECTION)
                .setConnectTimeout((int) config.connectTimeout().toMillis()));
        for (Service service : Service.values()) {
            replicas.put(service, new Replicas(addresses(service)));
        }
    }

    public HttpClient client() {
        return client;
    }

    /**
     * An exchange on an open connection, nothing sent yet; that is why another replica may be tried (the only one: once more).
     * Fails with {@link ServiceAway} when none took the connection. The exchange fails with a timeout when the service falls silent.
     */
    public Future<HttpClientRequest> connect(Service service) {
        List<URI> candidates = replicas(service).nextTwo();
        return connect(candidates.getFirst())
                .recover(unreachable -> connect(candidates.getLast()))
                .recover(unreachable -> Future.failedFuture(new ServiceAway(service, unreachable)));
    }

    private Future<HttpClientRequest> connect(URI replica) {
        return client.request(new RequestOptions()
                .setHost(replica.getHost())
                .setPort(replica.getPort() < 0 ? 80 : replica.getPort())
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(config.answerTimeout().toMillis()));
    }

    private Replicas replicas(Service service) {
        Replicas known = replicas.get(service);
        if (known == null) {
            throw new IllegalStateException("No address of " + service);
        }
        return known;
    }

    private List<URI> addresses(Service service) {
        return switch (service) {
            case INTAKE -> config.intake();
            case ROUTING -> config.routing();
            case CLAIM -> config.claim();
            case NOTIFICATION -> config.notification();
            case STATS -> config.stats();
        };
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
