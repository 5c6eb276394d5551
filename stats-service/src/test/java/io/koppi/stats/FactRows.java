package io.koppi.stats;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks into the service's tables, past its walls: as all tenants, or as the tenant it is told. */
@ApplicationScoped
public class FactRows {
    private final DataSource dataSource;

    FactRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Every fact of the tenant, each as text. */
    public List<String> of(UUID tenantId) {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("lead_fact", "refusal_fact", "alert_fact")) {
            rows.addAll(texts(
                    "*",
                    "select cast(f as text) from " + table + " f where tenant_id = '" + tenantId + "' order by f"));
        }
        return rows;
    }

    public String one(String sql) {
        return texts("*", sql).getFirst();
    }

    public List<String> texts(String tenant, String sql) {
        return run(tenant, statement -> {
            List<String> texts = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    texts.add(String.valueOf(found.getString(1)));
                }
            }
            return texts;
        });
    }

    public int change(String sql) {
        return run("*", statement -> statement.executeUpdate(sql));
    }

    private <T> T run(String tenant, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('koppi.tenant', '" + tenant + "', false)");
            try {
                return work.on(statement);
            } finally {
                statement.execute("reset koppi.tenant");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<T> {
        T on(Statement statement) throws SQLException;
    }
}
