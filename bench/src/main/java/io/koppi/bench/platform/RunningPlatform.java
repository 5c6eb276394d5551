package io.koppi.bench.platform;

import io.koppi.bench.member.MemberSession;
import io.koppi.platform.demo.DemoSeed;
import io.koppi.platform.demo.Operator;
import io.koppi.platform.run.PlatformPorts;
import io.koppi.platform.run.Secrets;
import io.koppi.platform.server.ProjectFiles;
import java.io.IOException;
import java.net.URI;

/** An installation on this machine that is up, with the demo's companies loaded. */
public record RunningPlatform(PlatformPorts ports, DemoSeed seed) {

    /** The one that {@code ./koppi up} starts in this environment. */
    public static RunningPlatform here() {
        return new RunningPlatform(PlatformPorts.of(System.getenv()), DemoSeed.read());
    }

    public URI gateway() {
        return at("gateway");
    }

    public URI simulator() {
        return at("simulator");
    }

    /** Where a part listens for HTTP. */
    public URI at(String part) {
        return URI.create("http://localhost:" + port(part));
    }

    public int port(String name) {
        return ports.of(name);
    }

    public Operator operator() {
        String secret = Secrets.of(ProjectFiles.find()).get("KOPPI_OPERATOR_CLIENT_SECRET");
        return new Operator(at("keycloak").toString(), secret);
    }

    public MemberSession signIn(String email) throws IOException, InterruptedException {
        return MemberSession.signIn(gateway(), email, seed.password());
    }
}
