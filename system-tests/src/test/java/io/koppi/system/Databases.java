package io.koppi.system;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** The services' databases, each opened as the service itself, across tenants. For counting what no interface tells. */
final class Databases {
    private final Koppi koppi;

    Databases(Koppi koppi) {
        this.koppi = koppi;
    }

    Connection open(String service) throws SQLException, IOException {
        String password = koppi.secret("PASSWORD_" + service.toUpperCase(Locale.ROOT));
        String url = "jdbc:postgresql://127.0.0.1:" + koppi.port("postgres") + "/" + service;
        Connection connection = DriverManager.getConnection(url, service, password);
        connection.createStatement().execute("set koppi.tenant = '*'");
        return connection;
    }

    long count(String service, String query) throws SQLException, IOException {
        try (Connection connection = open(service);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Messages that rang more than once on a phone, as the phones counted them. */
    long repeatedOnPhones() throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(koppi.simulator().resolve("/api/messages"))
                    .build();
            String answer = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            return Json.of(answer).path("duplicates").asLong();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
