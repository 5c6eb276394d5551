package io.koppi.bench.baseline;

import io.koppi.bench.installation.OwnInstallation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A database with a service's schema on the same server, for the denominators: nothing of ours reads or writes there. */
public final class ScratchDatabase {
    private static final List<String> MIGRATIONS = List.of(
            "reliable-messaging/src/main/resources/db/messaging",
            "directory-copy/src/main/resources/db/directory",
            "%s/src/main/resources/db/migration");

    private final OwnInstallation installation;
    private final String service;

    private ScratchDatabase(OwnInstallation installation, String service) {
        this.installation = installation;
        this.service = service;
    }

    /**
     * A new and empty one.
     *
     * @param module where the service's sources are, with its migrations
     */
    public static ScratchDatabase of(OwnInstallation installation, Path root, String service, String module)
            throws SQLException, IOException {
        ScratchDatabase scratch = new ScratchDatabase(installation, service);
        try (Connection administrator = installation.openAsAdministrator();
                Statement statement = administrator.createStatement()) {
            statement.execute("drop database if exists " + scratch.name() + " with (force)");
            statement.execute("create database " + scratch.name() + " owner " + service);
        }
        Flyway.configure()
                .dataSource(installation.jdbcUrl(scratch.name()), service, installation.password(service))
                .locations(MIGRATIONS.stream()
                        .map(directory -> "filesystem:" + root.resolve(directory.formatted(module)))
                        .toArray(String[]::new))
                .load()
                .migrate();
        return scratch;
    }

    public Connection open() throws SQLException, IOException {
        return installation.open(name(), service);
    }

    public Pgbench pgbench() throws IOException {
        return Pgbench.find(installation.jdbcUrl(name()), service, installation.password(service))
                .orElseThrow(() -> new IllegalStateException("No pgbench on the PATH"));
    }

    private String name() {
        return "bench_" + service;
    }
}
