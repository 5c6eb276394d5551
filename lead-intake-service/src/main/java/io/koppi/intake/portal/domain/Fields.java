package io.koppi.intake.portal.domain;

import io.koppi.intake.channel.domain.PortalField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the labels of a mail led to. The first value of a field counts, also when it says that there is none. */
public final class Fields {
    private static final int MOST_ANSWERS = 50;

    private final Map<PortalField, String> values = new EnumMap<>(PortalField.class);
    private final Map<String, String> answers = new LinkedHashMap<>();
    private final Map<String, Integer> votes = new LinkedHashMap<>();
    private String rest = "";

    void put(PortalField field, String value) {
        values.putIfAbsent(field, value.strip());
    }

    void vote(Iterable<String> languages) {
        languages.forEach(language -> votes.merge(language, 1, Integer::sum));
    }

    void answer(String label, String value) {
        if (answers.size() < MOST_ANSWERS) {
            answers.putIfAbsent(label, value);
        }
    }

    void rest(String lines) {
        rest = lines;
    }

    public boolean has(PortalField field) {
        return values.containsKey(field);
    }

    public Optional<String> get(PortalField field) {
        return Optional.ofNullable(values.get(field)).filter(value -> !value.isEmpty());
    }

    /** Values under labels nobody knows. */
    public Map<String, String> answers() {
        return Collections.unmodifiableMap(answers);
    }

    /** The lines that stand under no label. */
    public String rest() {
        return rest;
    }

    /** How many labels were known. */
    public int size() {
        return values.size();
    }

    /** The language most labels are in, when one is ahead. */
    public Optional<String> language() {
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> ahead = votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return ahead.size() == 1 ? Optional.of(ahead.getFirst()) : Optional.empty();
    }
}
