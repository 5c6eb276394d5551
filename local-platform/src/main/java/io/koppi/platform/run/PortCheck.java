package io.koppi.platform.run;

import io.koppi.platform.server.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds the ports that somebody else holds before anything is started. */
public final class PortCheck {
    private PortCheck() {}

    /** One line for each port that is taken, naming who holds it when the system tells. */
    public static List<String> taken(Map<String, Integer> ports) {
        return ports.entrySet().stream()
                .filter(port -> Ports.answers(port.getValue()))
                .sorted(Map.Entry.comparingByValue())
                .map(port -> "Port " + port.getValue() + " (" + port.getKey() + ") is taken"
                        + holder(port.getValue()).map(who -> " by " + who).orElse("")
                        + "; free it or choose another with " + PlatformPorts.variable(port.getKey()) + "=<port>")
                .toList();
    }

    private static Optional<String> holder(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (!lsof.waitFor(5, TimeUnit.SECONDS)) {
                lsof.destroyForcibly();
                return Optional.empty();
            }
            return output.lines().findFirst().map(Long::parseLong).map(PortCheck::describe);
        } catch (IOException e) {
            // No lsof on this machine: the port alone has to do.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String describe(long pid) {
        return "process " + pid
                + ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .map(command -> " (" + command + ")")
                        .orElse("");
    }
}
