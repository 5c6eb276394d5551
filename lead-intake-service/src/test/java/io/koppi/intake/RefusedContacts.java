package io.koppi.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.core.ThrowingRunnable;

/** A database that refuses one company's contacts for a while: unlike a wait, a refusal is not made up for later. */
public final class RefusedContacts {
    private RefusedContacts() {}

    public static void during(DataSource database, UUID tenantId, ThrowingRunnable work) throws Throwable {
        String trigger = "refuse_" + tenantId.toString().replace('-', '_');
        execute(
                database,
                "create function " + trigger + "() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'The disk is full'; end $$");
        execute(
                database,
                "create trigger " + trigger + " before insert on contact for each row when (new.tenant_id = '"
                        + tenantId + "') execute function " + trigger + "()");
        try {
            work.run();
        } finally {
            execute(database, "drop function " + trigger + " cascade");
        }
    }

    private static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
