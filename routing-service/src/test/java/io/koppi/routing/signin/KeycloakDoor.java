package io.koppi.routing.signin;

import io.koppi.platform.server.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Map;

/** The only way from the service to Keycloak, shut until a test opens it. */
public final class KeycloakDoor implements QuarkusTestResourceLifecycleManager {
    private static final String ADDRESS = "quarkus.rest-client.keycloak.url";

    @Override
    public Map<String, String> start() {
        return Map.of(ADDRESS, "http://127.0.0.1:" + Ports.free(1).getFirst());
    }

    @Override
    public void stop() {
        // The opened door is a daemon's and ends with the JVM.
    }

    /** From now on {@code door} leads to {@code keycloak}. */
    static void open(URI door, URI keycloak) throws IOException {
        ServerSocket socket = new ServerSocket(door.getPort(), 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(() -> {
            while (true) {
                try {
                    Socket caller = socket.accept();
                    Socket server = new Socket(keycloak.getHost(), keycloak.getPort());
                    pass(caller, server);
                    pass(server, caller);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    private static void pass(Socket from, Socket to) {
        Thread.startVirtualThread(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (SocketException e) {
                // The other direction ended first and closed both.
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
