package io.koppi.bench.installation;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.Contact;
import io.koppi.contracts.intake.Customer;
import io.koppi.contracts.routing.ContactRouted;
import io.koppi.contracts.routing.RoutingTrace;
import io.koppi.platform.server.Waiting;
import io.koppi.platform.test.EventPeer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Makes leads in the arena that nobody has taken, by the event claim-service would get from routing-service. */
public final class FreeLeads {
    private static final int PRODUCERS = 32;

    private final OwnInstallation installation;
    private final UUID tenant;
    private final UUID channel;
    private final UUID requestType;

    public FreeLeads(OwnInstallation installation) {
        this.installation = installation;
        this.tenant = Arena.tenant(installation);
        JsonNode company = installation.platform().seed().tenants().getFirst();
        this.channel =
                UUID.fromString(company.path("channels").path(0).path("id").asText());
        this.requestType =
                UUID.fromString(company.path("requestTypes").path(0).path("id").asText());
    }

    /**
     * Returns when claim-service has opened all of them and told so. The database is then as the baseline's is before its claims:
     * vacuumed, with nothing left to publish.
     */
    public List<UUID> open(int count) throws SQLException, IOException {
        List<UUID> leads = Stream.generate(UUID::randomUUID).limit(count).toList();
        String batch = UUID.randomUUID().toString();
        try (EventPeer routing = new EventPeer(installation.brokers());
                ExecutorService threads = Executors.newFixedThreadPool(PRODUCERS)) {
            leads.forEach(lead ->
                    threads.execute(() -> routing.publish(Topics.ROUTING, routed(lead, batch), UUID.randomUUID())));
        }
        String opened = "select count(*) from lead where owner_id is null and trace_because = '" + batch + "'";
        await(() -> count(opened) == count, "claim-service did not open all of " + count + " leads");
        await(() -> count("select count(*) from outbox") == 0, "claim-service has still to tell of leads it opened");
        try (Connection connection = installation.open("claim");
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
        return leads;
    }

    private static void await(BooleanSupplier done, String otherwise) {
        if (!Waiting.until(done, Duration.ofMillis(250), Duration.ofMinutes(5))) {
            throw new IllegalStateException(otherwise);
        }
    }

    private long count(String query) {
        try {
            return installation.count("claim", query);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ContactRouted routed(UUID lead, String batch) {
        Instant now = Instant.now();
        // No two leads are the same customer's: earlier ones are part of the answer to a claim.
        String number = "+358" + Math.floorMod(lead.getMostSignificantBits(), 10_000_000_000L);
        Customer customer =
                new Customer(Optional.of("Mitta Asiakas"), Optional.of(number), Optional.of(lead + "@asiakas.example"));
        Contact contact = new Contact(
                "web.form",
                lead.toString(),
                now,
                now,
                Optional.of("Ilmalämpöpumppu"),
                Optional.of("Voisitteko antaa tarjouksen? Talo on 140 neliötä."),
                customer,
                Optional.of("fi"),
                false,
                Map.of(),
                Optional.empty());
        return new ContactRouted(
                tenant,
                lead,
                channel,
                Arena.location(),
                Arena.team(),
                requestType,
                "shotgun",
                new RoutingTrace("place-name", 2, 5, batch),
                now,
                contact);
    }
}
