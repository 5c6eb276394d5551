package io.koppi.platform.run;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The platform's ports by name. Each is fixed, so that addresses can be written down, and changed by {@code KOPPI_PORT_<NAME>}. */
public record PlatformPorts(Map<String, Integer> byName) {
    private static final Map<String, Integer> FIXED = fixed();

    public PlatformPorts {
        byName = Map.copyOf(byName);
    }

    public static PlatformPorts of(Map<String, String> environment) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        FIXED.forEach((name, port) -> {
            String variable = variable(name);
            String wanted = environment.getOrDefault(variable, port.toString());
            if (!wanted.matches("\\d{1,5}") || Integer.parseInt(wanted) < 1 || Integer.parseInt(wanted) > 65_535) {
                throw new Refusal(variable + "=" + wanted + " is not a port");
            }
            ports.put(name, Integer.parseInt(wanted));
        });
        return new PlatformPorts(ports);
    }

    /** The environment variable that changes the port. */
    public static String variable(String name) {
        return "KOPPI_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    public int of(String name) {
        Integer port = byName.get(name);
        if (port == null) {
            throw new IllegalArgumentException("No port is called " + name);
        }
        return port;
    }

    private static Map<String, Integer> fixed() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("postgres", 15_432);
        ports.put("kafka", 19_092);
        ports.put("kafka-controller", 19_093);
        ports.put("keycloak", 8180);
        ports.put("keycloak-management", 9180);
        ports.put("gateway", 8080);
        ports.put("intake", 8081);
        ports.put("intake-smtp", 2525);
        ports.put("routing", 8082);
        ports.put("claim", 8083);
        ports.put("notification", 8084);
        ports.put("stats", 8085);
        ports.put("simulator", 8090);
        ports.put("smpp", 2775);
        ports.put("mail", 2526);
        return ports;
    }
}
