package io.koppi.platform.server;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;

/** Databases and their owners in the platform's Postgres. An owner is an ordinary role: row-level security must hold for it. */
public final class Databases implements AutoCloseable {
    private final Connection connection;

    private Databases(Connection connection) {
        this.connection = connection;
    }

    /** Connects to the cluster through its own database, {@code postgres}. */
    public static Databases connect(String jdbcUrl, String superuserPassword) {
        Properties who = new Properties();
        who.setProperty("user", PostgresServer.SUPERUSER);
        who.setProperty("password", superuserPassword);
        try {
            return new Databases(
                    Objects.requireNonNull(driver(jdbcUrl).connect(jdbcUrl, who), "The driver takes its own URL"));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot reach " + jdbcUrl, e);
        }
    }

    /** Not DriverManager's: it knows the driver of the first class loader only, and Quarkus loads this class anew for every test profile. */
    private static Driver driver(String jdbcUrl) throws SQLException {
        for (Driver driver : ServiceLoader.load(Driver.class, Databases.class.getClassLoader())) {
            if (driver.acceptsURL(jdbcUrl)) {
                return driver;
            }
        }
        throw new IllegalStateException("No driver for Postgres on the class path");
    }

    /** The role gets the password even if it is there already; the database is left as it is. */
    public void ensure(String name, String password) {
        String verb = exists("select 1 from pg_roles where rolname = '" + plain(name) + "'") ? "alter" : "create";
        execute(verb + " role " + plain(name) + " login password '" + plain(password) + "'");
        if (!exists("select 1 from pg_database where datname = '" + plain(name) + "'")) {
            execute("create database " + plain(name) + " owner " + plain(name));
        }
    }

    public void drop(String name) {
        execute("drop database if exists " + plain(name) + " with (force)");
        execute("drop role if exists " + plain(name));
    }

    /** What was remembered about the database; empty too when there is no such database. */
    public Optional<String> note(String name) {
        return first(
                "select shobj_description(oid, 'pg_database') from pg_database where datname = '" + plain(name) + "'");
    }

    public void note(String name, String note) {
        execute("comment on database " + plain(name) + " is '" + plain(note) + "'");
    }

    public List<String> namesBeginningWith(String prefix) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select datname from pg_database where starts_with(datname, '" + plain(prefix) + "')")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean exists(String query) {
        return first(query).isPresent();
    }

    private Optional<String> first(String query) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String command) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** These commands take no parameters, so nothing that would need quoting gets into them. */
    private static String plain(String text) {
        if (!text.matches("[A-Za-z0-9_.-]+")) {
            throw new IllegalArgumentException("Not a plain name");
        }
        return text;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
