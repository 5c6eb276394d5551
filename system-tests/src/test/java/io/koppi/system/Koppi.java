package io.koppi.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.bench.member.MemberSession;
import io.koppi.bench.platform.Company;
import io.koppi.bench.platform.RunningPlatform;
import io.koppi.platform.demo.DemoSeed;
import io.koppi.platform.demo.Operator;
import io.koppi.platform.run.PlatformPorts;
import io.koppi.platform.server.FileTree;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The platform under test: an installation of its own beside the developer's, on ports of its own, with two replicas of
 * claim-service. Started by the launcher as a user would, once for all journeys, and left behind stopped for a look at its logs.
 */
final class Koppi {
    /** Below the ports the system gives to whoever connects: one of those may be taken by anybody. */
    private static final int BESIDE = 12_000;

    private static final String SLOWEST = "30s";
    private static final Path ROOT =
            Path.of(System.getProperty("koppi.root", "..")).toAbsolutePath().normalize();
    private static final Path HOME = ROOT.resolve("system-tests/target/koppi");
    private static final Map<String, Integer> PORTS = ports();
    private static final Koppi RUNNING = start();

    private final RunningPlatform platform = new RunningPlatform(new PlatformPorts(PORTS), DemoSeed.read());

    private Koppi() {}

    static Koppi running() {
        return RUNNING;
    }

    RunningPlatform platform() {
        return platform;
    }

    URI gateway() {
        return platform.gateway();
    }

    URI simulator() {
        return platform.simulator();
    }

    URI at(String part) {
        return platform.at(part);
    }

    int port(String part) {
        return platform.port(part);
    }

    Path home() {
        return HOME;
    }

    MemberSession signIn(String email) throws IOException, InterruptedException {
        return platform.signIn(email);
    }

    Company company(String slug) throws IOException, InterruptedException {
        return Company.of(platform, slug);
    }

    String password() {
        return platform.seed().password();
    }

    /** Who hosts the installation, and talks to the services behind the gateway. */
    Operator operator() throws IOException {
        return new Operator(at("keycloak").toString(), secret("KOPPI_OPERATOR_CLIENT_SECRET"));
    }

    String secret(String name) throws IOException {
        Properties secrets = new Properties();
        try (Reader in = Files.newBufferedReader(HOME.resolve("secrets/secrets.properties"))) {
            secrets.load(in);
        }
        return secrets.getProperty(name);
    }

    /** Runs the launcher with this installation; fails when it does. Its output is the test's output. */
    static void launcher(String... words) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("koppi").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
        builder.environment().put("KOPPI_HOME", HOME.toString());
        // The build that runs this test has just made the jars.
        builder.environment().put("KOPPI_BUILD", "no");
        // Whoever sends too slowly is hung up on sooner, so that a test need not wait for it.
        builder.environment().put("INTAKE_BODY_PATIENCE", SLOWEST);
        builder.environment().put("INTAKE_MAIL_LONGEST_MAIL", SLOWEST);
        // A mailbox on this machine, read as often as one can wait for; a list that takes some time; a ledger that is
        // looked after.
        builder.environment().put("INTAKE_PULL_PRIVATE_HOSTS", "true");
        builder.environment().put("INTAKE_IMAP_EVERY", "5s");
        builder.environment().put("INTAKE_IMPORT_ROWS_AT_ONCE", "5");
        builder.environment().put("INTAKE_LEDGER_CHECK_EVERY", "15s");
        PORTS.forEach((name, port) -> builder.environment().put(PlatformPorts.variable(name), Integer.toString(port)));
        try {
            Process process = builder.start();
            try (var output = process.inputReader(UTF_8)) {
                output.lines().forEach(System.out::println);
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("./koppi " + String.join(" ", words) + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * From nothing: what an earlier run left behind would fill the lists. And at its second start, when the start-up caches are
     * there: a part that is killed comes back in a fraction of the time.
     */
    private static Koppi start() {
        if (Files.exists(HOME.resolve("launcher"))) {
            launcher("down");
        }
        FileTree.delete(HOME);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> launcher("down")));
        launcher("up");
        launcher("down");
        launcher("up", "--replicas", "claim=2");
        return new Koppi();
    }

    private static Map<String, Integer> ports() {
        Map<String, Integer> ports = new HashMap<>();
        PlatformPorts.of(Map.of()).byName().forEach((name, port) -> ports.put(name, port + BESIDE));
        return ports;
    }
}
