package io.koppi.bench.goal;

import io.koppi.bench.demo.Customers;
import io.koppi.bench.door.Draft;
import io.koppi.bench.door.WebsiteFormDoor;
import io.koppi.bench.http.HttpConnections;
import io.koppi.bench.installation.Arena;
import io.koppi.bench.installation.OwnInstallation;
import io.koppi.bench.load.Task;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Contacts through the website form, as a browser posts them, and the memory of what was promised. */
final class FormLoad implements AutoCloseable {
    private static final int SEE_OTHER = 303;
    private static final String HEADERS = """
            Content-Type: application/x-www-form-urlencoded\r
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) bench\r
            Accept: text/html,application/xhtml+xml\r
            """;

    private final OwnInstallation installation;
    private final HttpConnections http;
    private final String path;
    private final Set<String> promised = ConcurrentHashMap.newKeySet();

    /** {@code server} is intake, or the gateway. */
    FormLoad(OwnInstallation installation, URI server) throws SQLException, IOException {
        this.installation = installation;
        this.http = new HttpConnections(server);
        this.path = "/f/" + address();
    }

    private String address() throws SQLException, IOException {
        String form = installation
                .platform()
                .seed()
                .tenants()
                .getFirst()
                .path("channels")
                .path(0)
                .path("id")
                .asText();
        try (Connection intake = installation.open("intake");
                PreparedStatement select =
                        intake.prepareStatement("select address from channel_settings where channel_id = ?::uuid")) {
            select.setString(1, form);
            ResultSet found = select.executeQuery();
            found.next();
            return found.getString(1);
        }
    }

    /** One contact for the arena. */
    Task contact() {
        return () -> post(new Customers(ThreadLocalRandom.current()).at(Arena.PLACE, Instant.now()));
    }

    /** True when it was accepted. */
    boolean post(Draft draft) throws IOException {
        boolean accepted = http.post(path, HEADERS, WebsiteFormDoor.body(draft)).status() == SEE_OTHER;
        if (accepted) {
            promised.add(draft.key());
        }
        return accepted;
    }

    /** Posts one, and returns its key. */
    String sample() throws IOException {
        Draft draft = new Customers(ThreadLocalRandom.current()).at(Arena.PLACE, Instant.now());
        if (!post(draft)) {
            throw new IllegalStateException("The website form does not take a contact");
        }
        return draft.key();
    }

    /** Fails unless every contact that was promised is there; returns how many were, and forgets them. */
    int verify() throws SQLException, IOException {
        Set<String> kept = new HashSet<>();
        try (Connection intake = installation.open("intake")) {
            intake.setAutoCommit(false);
            try (var statement = intake.createStatement()) {
                statement.setFetchSize(10_000);
                ResultSet ids = statement.executeQuery("select external_id from contact");
                while (ids.next()) {
                    kept.add(ids.getString(1));
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
        http.close();
    }
}
