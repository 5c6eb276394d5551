package io.koppi.platform.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One PostgreSQL cluster. Its programs refuse to run as root; there they run in a user namespace of their own, where root is
 * nobody but still owns its files.
 */
public final class PostgresServer implements Server {
    public static final String SUPERUSER = "postgres";

    /** Whether a commit that was answered survives a power cut. Tests trade that for speed. */
    public enum Durability {
        FULL,
        NONE
    }

    private final Path dist;
    private final Path home;
    private final Path data;
    private final Path log;
    private final int port;
    private final String password;
    private final Durability durability;

    public PostgresServer(ProjectFiles files, Path home, int port, String password, Durability durability) {
        this.dist = files.dist("postgres");
        this.home = home;
        this.data = home.resolve("postgres");
        this.log = home.resolve("log/postgres.log");
        this.port = port;
        this.password = password;
        this.durability = durability;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void prepare() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        // initdb killed half way leaves a directory without PG_VERSION, or with it and without the rest; it works
        // aside.
        Path fresh = data.resolveSibling("postgres.partial");
        FileTree.delete(fresh);
        Path passwordFile = null;
        try {
            Files.createDirectories(home);
            passwordFile = Files.createTempFile(
                    home,
                    "password",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password);
            List<String> command = asAnybody(dist.resolve("bin/initdb").toString());
            command.addAll(List.of("-D", fresh.toString(), "-U", SUPERUSER, "-A", "scram-sha-256", "--pwfile"));
            command.addAll(List.of(passwordFile.toString(), "-E", "UTF8", "--no-sync"));
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
            new Launch(command, Map.of(), home, log).run();
            Files.delete(passwordFile);
            Files.move(fresh, data);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare " + data, e);
        }
    }

    @Override
    public Launch launch() {
        List<String> command = asAnybody(dist.resolve("bin/postgres").toString());
        command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        setting(command, "listen_addresses", "127.0.0.1");
        setting(command, "unix_socket_directories", "");
        setting(command, "max_connections", "400");
        setting(command, "shared_buffers", "128MB");
        setting(command, "max_wal_size", "1GB");
        setting(command, "timezone", "UTC");
        setting(command, "jit", "off");
        setting(command, "fsync", durability == Durability.FULL ? "on" : "off");
        setting(command, "synchronous_commit", durability == Durability.FULL ? "on" : "off");
        setting(command, "full_page_writes", durability == Durability.FULL ? "on" : "off");
        return new Launch(command, Map.of("LC_ALL", "C"), home, log);
    }

    /** The postmaster writes its state into its pid file: pid, directory, start, port, socket, address, memory key, state. */
    @Override
    public boolean ready() {
        try {
            Path pidFile = data.resolve("postmaster.pid");
            if (!Files.exists(pidFile)) {
                return false;
            }
            List<String> lines = Files.readAllLines(pidFile);
            return lines.size() >= 8 && lines.get(7).strip().equals("ready") && Ports.answers(port);
        } catch (IOException e) {
            // The file is rewritten while we look: not ready, the next look decides.
            return false;
        }
    }

    /** Interrupt is Postgres' fast shutdown; the usual signal would wait for every client to leave. */
    @Override
    public void stop(ProcessHandle process) {
        Signals.send("INT", process);
    }

    private static void setting(List<String> command, String name, String value) {
        command.add("-c");
        command.add(name + "=" + value);
    }

    private static List<String> asAnybody(String program) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program);
        return command;
    }
}
