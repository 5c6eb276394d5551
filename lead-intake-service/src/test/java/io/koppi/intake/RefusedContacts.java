package io.koppi.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** A database that refuses one company's contacts until this is closed: unlike a wait, a refusal is not made up for later. */
public final class RefusedContacts implements AutoCloseable {
    private final DataSource database;
    private final String trigger;

    private RefusedContacts(DataSource database, String trigger) {
        this.database = database;
        this.trigger = trigger;
    }

    public static RefusedContacts of(DataSource database, UUID tenantId) throws SQLException {
        String trigger = "refuse_" + tenantId.toString().replace('-', '_');
        execute(
                database,
                "create function " + trigger + "() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'The disk is full'; end $$");
        execute(
                database,
                "create trigger " + trigger + " before insert on contact for each row when (new.tenant_id = '"
                        + tenantId + "') execute function " + trigger + "()");
        return new RefusedContacts(database, trigger);
    }

    @Override
    public void close() throws SQLException {
        execute(database, "drop function if exists " + trigger + " cascade");
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
