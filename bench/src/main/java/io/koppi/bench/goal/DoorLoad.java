package io.koppi.bench.goal;

import io.koppi.bench.demo.Customers;
import io.koppi.bench.door.AdfMailDoor;
import io.koppi.bench.door.DoorPost;
import io.koppi.bench.door.Draft;
import io.koppi.bench.door.PortalMail;
import io.koppi.bench.http.HttpConnections;
import io.koppi.bench.installation.Arena;
import io.koppi.bench.installation.DoorChannels;
import io.koppi.bench.installation.OwnInstallation;
import io.koppi.bench.load.Task;
import java.io.IOException;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Contacts through one door, as their sender sends them, and the memory of what was promised. */
final class DoorLoad implements AutoCloseable {
    private static final String BROWSER = "User-Agent: Mozilla/5.0 (X11; Linux x86_64) bench\r\n";

    private final OwnInstallation installation;
    private final String kind;
    private final Sending sending;
    private final Optional<HttpConnections> http;
    private final Set<String> promised = ConcurrentHashMap.newKeySet();

    @FunctionalInterface
    private interface Sending {
        boolean accepted(Draft draft) throws IOException;
    }

    private DoorLoad(OwnInstallation installation, String kind, Sending sending, Optional<HttpConnections> http) {
        this.installation = installation;
        this.kind = kind;
        this.sending = sending;
        this.http = http;
    }

    /** {@code server} is intake, or the gateway. */
    static DoorLoad http(OwnInstallation installation, URI server, DoorPost door) throws SQLException, IOException {
        HttpConnections http = new HttpConnections(server);
        String path = door.path(new DoorChannels(installation).address(door.kind()));
        Sending sending = draft -> {
            DoorPost.Post post = door.of(draft, DoorChannels.KEY);
            int status = http.post(path, BROWSER + post.headers(), post.body()).status();
            return status >= 200 && status < 400;
        };
        return new DoorLoad(installation, door.kind(), sending, Optional.of(http));
    }

    /** The form of a browser without script. */
    static DoorLoad form(OwnInstallation installation, URI server) throws SQLException, IOException {
        return http(installation, server, DoorPost.FORM);
    }

    /** ADF in a mail, each over a connection of its own. */
    static DoorLoad adfMail(OwnInstallation installation) throws SQLException, IOException {
        AdfMailDoor door = smtp(installation, "adf");
        return new DoorLoad(installation, "adf", draft -> door.send(draft).accepted(), Optional.empty());
    }

    /** A marketplace's mail, each over a connection of its own. */
    static DoorLoad portalMail(OwnInstallation installation) throws SQLException, IOException {
        AdfMailDoor door = smtp(installation, "marketplace-mail");
        return new DoorLoad(
                installation,
                "marketplace-mail",
                draft -> door.send(PortalMail.of(draft)).accepted(),
                Optional.empty());
    }

    private static AdfMailDoor smtp(OwnInstallation installation, String kind) throws SQLException, IOException {
        int port = installation.platform().port("intake-smtp");
        return new AdfMailDoor("127.0.0.1", port, new DoorChannels(installation).address(kind) + "@koppi.example");
    }

    /** One contact for the arena. */
    Task contact() {
        return () -> send(anybody());
    }

    /** True when it was accepted. */
    boolean send(Draft draft) throws IOException {
        boolean accepted = sending.accepted(draft);
        if (accepted) {
            promised.add(draft.key());
        }
        return accepted;
    }

    /** Sends one, and returns its key. */
    String sample() throws IOException {
        Draft draft = anybody();
        if (!send(draft)) {
            throw new IllegalStateException("The channel of kind " + kind + " does not take a contact");
        }
        return draft.key();
    }

    private static Draft anybody() {
        return new Customers(ThreadLocalRandom.current()).at(Arena.PLACE, Instant.now());
    }

    /** Fails unless every contact that was promised is there; returns how many were, and forgets them. */
    int verify() throws SQLException, IOException {
        Set<String> kept = new HashSet<>();
        try (var intake = installation.open("intake")) {
            intake.setAutoCommit(false);
            try (var statement = intake.createStatement()) {
                statement.setFetchSize(10_000);
                // A door makes an id of its own around the key.
                ResultSet keys = statement.executeQuery("select substring(external_id from '[0-9]{18}') from contact"
                        + " where channel_id = '" + DoorChannels.id(kind) + "'");
                while (keys.next()) {
                    kept.add(keys.getString(1));
                }
            }
        }
        long lost = promised.stream().filter(key -> !kept.contains(key)).count();
        if (lost > 0) {
            throw new IllegalStateException(lost + " of " + promised.size() + " accepted contacts are not there");
        }
        int found = promised.size();
        promised.clear();
        return found;
    }

    @Override
    public void close() throws IOException {
        if (http.isPresent()) {
            http.get().close();
        }
    }
}
