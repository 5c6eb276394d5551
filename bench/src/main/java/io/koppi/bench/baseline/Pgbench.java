package io.koppi.bench.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load generator running a script of ours. It does no HTTP, no JSON and no checks. */
public final class Pgbench {
    /**
     * What pgbench runs.
     *
     * @param sql what each transaction consists of
     * @param variables the values of its names, each bound as a text parameter
     */
    public record Script(String sql, Map<String, String> variables) {
        public Script {
            variables = Map.copyOf(variables);
        }
    }

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final int LATENCY_FIELD = 2;

    private final String program;
    private final URI database;
    private final String username;
    private final String password;

    private Pgbench(String program, URI database, String username, String password) {
        this.program = program;
        this.database = database;
        this.username = username;
        this.password = password;
    }

    /**
     * Empty when the machine has no pgbench.
     *
     * @param jdbcUrl of the database the script runs in
     */
    public static Optional<Pgbench> find(String jdbcUrl, String username, String password) {
        URI database = URI.create(jdbcUrl.substring("jdbc:".length()));
        return program().map(program -> new Pgbench(program.toString(), database, username, password));
    }

    /** What the machine's pgbench says of itself; empty when there is none. */
    public static Optional<String> version() throws IOException, InterruptedException {
        Optional<Path> program = program();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Process process = new ProcessBuilder(program.get().toString(), "--version").start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .map(directory -> Path.of(directory, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Transactions per second with so many clients going as fast as they can. */
    public double perSecond(Script script, int clients, int seconds) throws IOException, InterruptedException {
        Matcher tps = TPS.matcher(run(script, List.of(), clients, seconds));
        if (!tps.find()) {
            throw new IllegalStateException("pgbench told no rate");
        }
        return Double.parseDouble(tps.group(1));
    }

    /** The 99th percentile in milliseconds at a steady rate, waiting in the schedule included. */
    public double p99MillisAt(Script script, int perSecond, int seconds) throws IOException, InterruptedException {
        Path logs = Files.createTempDirectory("pgbench");
        run(script, List.of("-R", Integer.toString(perSecond), "--log", "--log-prefix", logs + "/log"), 8, seconds);
        List<Long> micros = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                Files.readAllLines(file)
                        .forEach(line -> micros.add(Long.parseLong(line.split(" ", -1)[LATENCY_FIELD])));
                Files.delete(file);
            }
        }
        Files.delete(logs);
        micros.sort(null);
        return micros.get((int) (micros.size() * 0.99)) / 1000.0;
    }

    private String run(Script script, List<String> options, int clients, int seconds)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("koppi", ".sql");
        Files.writeString(file, script.sql());
        List<String> command = new ArrayList<>(List.of(
                program,
                "-n",
                "-M",
                "prepared",
                "-f",
                file.toString(),
                "-c",
                Integer.toString(clients),
                "-j",
                "2",
                "-T",
                Integer.toString(seconds),
                "-h",
                database.getHost(),
                "-p",
                Integer.toString(database.getPort()),
                "-U",
                username));
        script.variables().forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.addAll(options);
        command.add(database.getPath().substring(1));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        Files.delete(file);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return output;
    }
}
