package io.koppi.platform.run;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What each service finds in its environment: the table in ARCHITECTURE.md, with the local values. */
final class ServiceSettings {
    /** In the order a lead passes through them; the gateway, which asks them all, is last. */
    static final List<String> SERVICES = List.of("routing", "intake", "claim", "notification", "stats", "gateway");

    private static final String GATEWAY = "gateway";

    private final Installation installation;

    ServiceSettings(Installation installation) {
        this.installation = installation;
    }

    QuarkusService.Spec of(String service, int number) {
        String name = number == 1 ? service : service + "-" + number;
        String module = module(service);
        // The gateway's /q belongs to quick links.
        String health = service.equals(GATEWAY) ? "/system/health/ready" : "/q/health/ready";
        int port = installation.portOf(service, number);
        return new QuarkusService.Spec(name, module, number, port, health, paceOf(service), environment(service, port));
    }

    private static Pace paceOf(String service) {
        return switch (service) {
            case "intake", "claim" -> Pace.HOT;
            case "stats" -> Pace.LATE;
            default -> Pace.STEADY;
        };
    }

    static String module(String service) {
        return switch (service) {
            case "intake" -> "lead-intake-service";
            case GATEWAY -> "web-gateway";
            default -> service + "-service";
        };
    }

    private Map<String, String> environment(String service, int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put(
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + installation.ports().of("kafka"));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", installation.keycloakUrl() + "/realms/koppi");
        // All start at once; who is ready before Keycloak waits for it.
        environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "3M");
        environment.put("KOPPI_PUBLIC_URL", installation.publicUrl());
        environment.put("KOPPI_QUICK_LINK_PUBLIC_KEY", secret("KOPPI_QUICK_LINK_PUBLIC_KEY"));
        if (service.equals(GATEWAY)) {
            environment.putAll(gateway());
        } else {
            environment.putAll(database(service));
            environment.putAll(own(service));
        }
        return environment;
    }

    private Map<String, String> database(String service) {
        String url = installation.jdbcUrl(service);
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                url,
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                url.substring("jdbc:".length()),
                "QUARKUS_DATASOURCE_USERNAME",
                service,
                "QUARKUS_DATASOURCE_PASSWORD",
                secret("PASSWORD_" + service.toUpperCase(Locale.ROOT)));
    }

    private Map<String, String> own(String service) {
        PlatformPorts ports = installation.ports();
        return switch (service) {
            case "intake" ->
                Map.of(
                        "INTAKE_SECRET_KEY", secret("INTAKE_SECRET_KEY"),
                        "INTAKE_META_GRAPH_URL", "http://127.0.0.1:" + ports.of("simulator") + "/graph/v24.0",
                        "INTAKE_MAIL_PORT", Integer.toString(ports.of("intake-smtp")));
            case "routing" ->
                Map.of(
                        "KOPPI_KEYCLOAK_URL", installation.keycloakUrl(),
                        "KOPPI_KEYCLOAK_CLIENT_SECRET", secret("KOPPI_PROVISIONER_CLIENT_SECRET"));
            case "notification" ->
                Map.of(
                        "NOTIFICATION_LINK_KEY", secret("NOTIFICATION_LINK_KEY"),
                        "NOTIFICATION_SMS_SMPP_HOST", "127.0.0.1",
                        "NOTIFICATION_SMS_SMPP_PORT", Integer.toString(ports.of("smpp")),
                        "NOTIFICATION_SMS_SMPP_SYSTEM_ID", "koppi",
                        "NOTIFICATION_SMS_SMPP_PASSWORD", secret("NOTIFICATION_SMS_SMPP_PASSWORD"));
            default -> Map.of();
        };
    }

    private Map<String, String> gateway() {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", secret("KOPPI_GATEWAY_CLIENT_SECRET"));
        environment.put("QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET", secret("KOPPI_SESSION_SECRET"));
        environment.put("KOPPI_QUICK_LINK_PRIVATE_KEY", secret("KOPPI_QUICK_LINK_PRIVATE_KEY"));
        for (String upstream : List.of("intake", "routing", "claim", "notification", "stats")) {
            environment.put(
                    "KOPPI_UPSTREAM_" + upstream.toUpperCase(Locale.ROOT),
                    String.join(",", installation.addresses(upstream)));
        }
        return environment;
    }

    private String secret(String name) {
        return installation.secrets().get(name);
    }
}
