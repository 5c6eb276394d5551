package io.koppi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks into the service's database past its walls. */
@ApplicationScoped
public class Stored {
    private static final String CONTACTS =
            "select contact_id, external_id, state, reason, normalised::text from contact"
                    + " where tenant_id = ? order by stored_at, contact_id";

    private final DataSource database;
    private final ObjectMapper json;

    Stored(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    public record Contact(UUID id, String externalId, String state, String reason, JsonNode normalised) {}

    public List<Contact> contacts(UUID tenantId) {
        return query(
                CONTACTS,
                tenantId,
                row -> new Contact(
                        row.getObject("contact_id", UUID.class),
                        row.getString("external_id"),
                        row.getString("state"),
                        String.valueOf(row.getString("reason")),
                        parse(row.getString("normalised"))));
    }

    public int rows(String table, UUID tenantId) {
        return query("select count(*) from " + table + " where tenant_id = ?", tenantId, row -> row.getInt(1))
                .getFirst();
    }

    /** What one who forgot to name their tenant sees. */
    public int rowsWithoutTenant(String table) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select count(*) from " + table);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public byte[] bytes(String sql, UUID tenantId) {
        return query(sql, tenantId, row -> row.getBytes(1)).getFirst();
    }

    public List<String> texts(String sql, UUID tenantId) {
        return query(sql, tenantId, row -> row.getString(1));
    }

    /** Breaks something behind the service's back; the tenant is the statement's only parameter. */
    public void tamper(String sql, UUID tenantId) {
        try (Connection connection = database.getConnection();
                PreparedStatement walls = connection.prepareStatement("select set_config('koppi.tenant', '*', false)");
                PreparedStatement statement = connection.prepareStatement(sql);
                PreparedStatement back = connection.prepareStatement("select set_config('koppi.tenant', '', false)")) {
            walls.executeQuery().close();
            statement.setObject(1, tenantId);
            assertThat(statement.executeUpdate()).as(sql).isPositive();
            back.executeQuery().close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, UUID tenantId, Reader<T> reader) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement walls = connection.prepareStatement("select set_config('koppi.tenant', '*', true)");
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                walls.executeQuery().close();
                statement.setObject(1, tenantId);
                List<T> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                }
                return found;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode parse(String text) {
        try {
            return text == null ? json.nullNode() : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
