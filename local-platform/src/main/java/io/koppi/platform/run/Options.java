package io.koppi.platform.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands behind {@code ./koppi up}.
 *
 * @param replicas how many of a service run, by its name; one of those it does not name
 * @param only the services that run, on Postgres, Kafka and Keycloak; empty means everything
 */
public record Options(boolean foreground, boolean seed, Map<String, Integer> replicas, Set<String> only) {
    /** One of everything. */
    public static final Options EVERYTHING = new Options(false, true, Map.of(), Set.of());

    private static final int MOST = 9;

    public Options {
        replicas = Map.copyOf(replicas);
        only = Set.copyOf(only);
    }

    /** Fails with {@link Refusal} when a word is not understood. */
    public static Options of(List<String> words) {
        boolean foreground = false;
        boolean seed = true;
        Map<String, Integer> replicas = new HashMap<>();
        Set<String> only = Set.of();
        List<String> left = new ArrayList<>(words);
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            switch (word) {
                case "--foreground" -> foreground = true;
                case "--no-seed" -> seed = false;
                case "--replicas" -> replicas.putAll(replicas(left.isEmpty() ? "" : left.removeFirst()));
                case "--only" -> only = only(left.isEmpty() ? "" : left.removeFirst());
                default ->
                    throw new Refusal(
                            "up does not know " + word + "; it knows --foreground, --no-seed, --replicas, --only");
            }
        }
        // The companies are loaded by routing-service and intake together.
        return new Options(foreground, seed && only.isEmpty(), replicas, only);
    }

    private static Set<String> only(String text) {
        Set<String> only = Set.copyOf(List.of(text.split(",", -1)));
        if (!ServiceSettings.SERVICES.containsAll(only)) {
            throw new Refusal(
                    "--only takes services, as intake,claim: of " + String.join(", ", ServiceSettings.SERVICES));
        }
        return only;
    }

    private static Map<String, Integer> replicas(String text) {
        Map<String, Integer> replicas = new HashMap<>();
        for (String part : text.split(",", -1)) {
            String[] sides = part.split("=", -1);
            boolean understood = sides.length == 2
                    && ServiceSettings.SERVICES.contains(sides[0])
                    && sides[1].matches("[1-" + MOST + "]");
            if (!understood || sides[0].equals("gateway") || sides[0].equals("intake")) {
                throw new Refusal("--replicas takes service=number, as claim=2; the services are routing, claim,"
                        + " notification and stats (intake and the gateway hold fixed ports)");
            }
            replicas.put(sides[0], Integer.parseInt(sides[1]));
        }
        return replicas;
    }

    /** The words the supervisor is started with. */
    List<String> forSupervisor() {
        List<String> words = new ArrayList<>();
        if (!only.isEmpty()) {
            words.addAll(List.of("--only", String.join(",", only)));
        }
        if (!replicas.isEmpty()) {
            words.addAll(List.of("--replicas", replicaWords()));
        }
        return words;
    }

    private String replicaWords() {
        List<String> parts = replicas.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .toList();
        return String.join(",", parts);
    }
}
