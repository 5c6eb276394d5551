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
import java.util.Set;
import java.util.TreeSet;
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

    /** Every table of this service that has one of the words anywhere in a row, in bytes too. */
    public Set<String> tablesThatKnow(List<String> words) {
        Set<String> found = new TreeSet<>();
        List<String> columns = texts(
                "select c.table_name || ' ' || c.column_name || ' ' || c.data_type from information_schema.columns c"
                        + " join pg_tables t on t.tablename = c.table_name and t.schemaname = c.table_schema"
                        + " where c.table_schema = current_schema() and cast(? as uuid) is not null",
                UUID.randomUUID());
        for (String line : columns) {
            String[] column = line.split(" ", 3);
            String text = column[2].equals("bytea")
                    ? "encode(\"" + column[1] + "\", 'escape')"
                    : "cast(\"" + column[1] + "\" as text)";
            for (String word : words) {
                String like = "select count(*) from \"" + column[0] + "\" where position('" + word + "' in " + text
                        + ") > 0 and cast(? as uuid) is not null";
                if (!texts(like, UUID.randomUUID()).equals(List.of("0"))) {
                    found.add(column[0]);
                }
            }
        }
        return found;
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

    /** As {@link #tamper}, if there is anything to change; tells how many rows were. */
    public int tryToTamper(String sql, UUID tenantId) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement walls = connection.prepareStatement("select set_config('koppi.tenant', '*', true)");
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                walls.executeQuery().close();
                statement.setObject(1, tenantId);
                int changed = statement.executeUpdate();
                connection.commit();
                return changed;
            }
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
