package io.koppi.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where the gateway under test finds the services: two replicas of routing-service, two of claim-service of which one never runs,
 * and a stats-service that never runs. {@link StubServices} listens there.
 */
public final class ServiceAddresses implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        List<String> free = freeAddresses(7);
        return Map.of(
                "koppi.upstream.intake",
                free.get(0),
                "koppi.upstream.routing",
                free.get(1) + "," + free.get(2),
                "koppi.upstream.claim",
                free.get(3) + "," + free.get(4),
                "koppi.upstream.notification",
                free.get(5),
                "koppi.upstream.stats",
                free.get(6),
                "koppi.upstream.answer-timeout",
                "2S",
                "koppi.live.heartbeat",
                "2s");
    }

    /** All held at once, so that no two are the same. */
    private static List<String> freeAddresses(int count) {
        List<ServerSocket> sockets =
                IntStream.range(0, count).mapToObj(n -> open()).toList();
        List<String> addresses = sockets.stream()
                .map(socket -> "http://localhost:" + socket.getLocalPort())
                .toList();
        sockets.forEach(ServiceAddresses::close);
        return addresses;
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Nothing listens here.
    }
}
