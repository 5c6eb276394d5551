package io.koppi.platform.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands behind {@code ./koppi up}. */
public record Options(boolean foreground, boolean seed, Map<String, Integer> replicas) {
    private static final int MOST = 9;

    public Options {
        replicas = Map.copyOf(replicas);
    }

    /** Fails with {@link Refusal} when a word is not understood. */
    public static Options of(List<String> words) {
        boolean foreground = false;
        boolean seed = true;
        Map<String, Integer> replicas = new HashMap<>();
        List<String> left = new ArrayList<>(words);
        while (!left.isEmpty()) {
            String word = left.removeFirst();
            switch (word) {
                case "--foreground" -> foreground = true;
                case "--no-seed" -> seed = false;
                case "--replicas" -> replicas.putAll(replicas(left.isEmpty() ? "" : left.removeFirst()));
                default ->
                    throw new Refusal("up does not know " + word + "; it knows --foreground, --no-seed, --replicas");
            }
        }
        return new Options(foreground, seed, replicas);
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
        if (replicas.isEmpty()) {
            return List.of();
        }
        List<String> parts = replicas.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .toList();
        return List.of("--replicas", String.join(",", parts));
    }
}
