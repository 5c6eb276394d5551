package io.koppi.intake;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Plays Meta's Graph, and LinkedIn's REST interface and the captchas' siteverify beside it. Tests talk to it over HTTP, since Quarkus may load this class more than once. */
public final class GraphStub implements QuarkusTestResourceLifecycleManager {
    private static final String PORT = "koppi.test.graph-port";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    @Override
    public Map<String, String> start() {
        server.start();
        System.setProperty(PORT, Integer.toString(server.port()));
        String origin = "http://localhost:" + server.port();
        return Map.of(
                "intake.meta.graph-url", origin + "/v24.0",
                "intake.linkedin.rest-url", origin + "/rest",
                "intake.form.turnstile-url", origin + "/turnstile",
                "intake.form.hcaptcha-url", origin + "/hcaptcha");
    }

    /** Where it listens. */
    public static String origin() {
        return "http://localhost:" + Integer.getInteger(PORT);
    }

    public static WireMock client() {
        return new WireMock("localhost", Integer.getInteger(PORT));
    }

    @Override
    public void stop() {
        server.stop();
    }
}
