package io.koppi.platform.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.platform.demo.DemoSeed;

/** Where everything is found, and who may sign in. */
final class Addresses {
    private final Installation installation;

    Addresses(Installation installation) {
        this.installation = installation;
    }

    void tell(Say say) {
        PlatformPorts ports = installation.ports();
        say.line("");
        say.line("  Koppi            " + installation.publicUrl());
        say.line("  Phones and mail  http://localhost:" + ports.of("simulator"));
        say.line("  Keycloak         " + installation.keycloakUrl());
        say.line("  Postgres         localhost:" + ports.of("postgres") + "   Kafka  localhost:" + ports.of("kafka"));
        say.line("  Secrets          " + Secrets.file(installation.files()));
        DemoSeed seed = DemoSeed.read();
        for (JsonNode tenant : seed.tenants()) {
            say.line("");
            say.line("  " + tenant.path("name").asText() + ", password " + seed.password());
            seed.signIns(tenant)
                    .forEach(who -> say.line(String.format("    %-34s %s, %s", who.email(), who.role(), who.place())));
        }
        say.line("");
    }
}
