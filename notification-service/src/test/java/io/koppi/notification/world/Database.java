package io.koppi.notification.world;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service's own database, looked into and bent by a test. */
public final class Database {

    public long number(String sql) {
        return Long.parseLong(column("*", sql).getFirst());
    }

    public void change(String sql) {
        try (Connection connection = connect("*");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column as the given tenant sees it. */
    public List<String> column(String tenant, String sql) {
        try (Connection connection = connect(tenant);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String tenant) throws SQLException {
        Connection connection = DriverManager.getConnection(
                setting("quarkus.datasource.jdbc.url"),
                setting("quarkus.datasource.username"),
                setting("quarkus.datasource.password"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('koppi.tenant', '" + tenant + "', false)");
        }
        return connection;
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
