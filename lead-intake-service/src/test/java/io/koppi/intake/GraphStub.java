package io.koppi.intake;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Plays Meta's Graph. Tests talk to it over HTTP, since Quarkus may load this class more than once. */
public final class GraphStub implements QuarkusTestResourceLifecycleManager {
    private static final String PORT = "koppi.test.graph-port";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    @Override
    public Map<String, String> start() {
        server.start();
        System.setProperty(PORT, Integer.toString(server.port()));
        return Map.of("intake.meta.graph-url", "http://localhost:" + server.port() + "/v24.0");
    }

    public static WireMock client() {
        return new WireMock("localhost", Integer.getInteger(PORT));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
