package io.koppi.messaging;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the relay's own connection: its advisory lock lives and dies with it, so it must not come from the pool. */
@ApplicationScoped
class RelayConnections {
    private final Vertx vertx;
    private final String url;
    private final String username;
    private final String password;

    RelayConnections(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.vertx = vertx;
        this.url = url;
        this.username = username;
        this.password = password;
    }

    RelayConnection open(Runnable onNews) throws Exception {
        PgConnectOptions options = PgConnectOptions.fromUri(url)
                .setUser(username)
                .setPassword(password)
                .setCachePreparedStatements(true);
        // A row whose deletion a crash of the database forgets is sent again, as after a crash of ours: none is worth a
        // wait for the disk.
        options.addProperty("synchronous_commit", "off");
        // A leader whose host vanished must lose its lock within seconds, not when TCP gives up.
        options.setTcpKeepAlive(true);
        options.setTcpKeepAliveIdleSeconds(5);
        options.setTcpKeepAliveIntervalSeconds(2);
        options.setTcpKeepAliveCount(3);
        PgConnection connection = RelayConnection.await(PgConnection.connect(vertx, options));
        return RelayConnection.listening(connection, onNews);
    }
}
