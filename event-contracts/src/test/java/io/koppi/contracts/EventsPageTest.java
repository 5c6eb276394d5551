package io.koppi.contracts;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} lists every event with what its record says of it. */
class EventsPageTest {
    private static final Path PAGE = Path.of("../docs/events.md");
    private static final Map<Topic<?>, String> WRITERS = Map.of(
            Topics.INTAKE, "lead-intake-service",
            Topics.ROUTING, "routing-service",
            Topics.CLAIM, "claim-service",
            Topics.NOTIFICATION, "notification-service",
            Topics.STATS, "stats-service",
            Topics.DIRECTORY, "routing-service");

    static String writer(Topic<?> topic) {
        return Optional.ofNullable(WRITERS.get(topic))
                .orElseThrow(() -> new AssertionError("Nobody writes " + topic.name()));
    }

    @Test
    void listsEveryEvent() {
        ContractFiles.isWritten(
                PAGE, Topics.ALL.stream().map(EventsPageTest::section).collect(Collectors.joining("\n", """
                # Events

                Written by a test of `event-contracts` from `Topics` and the records' Javadoc; do not edit. Headers, keys, retention and rules are
                in [ARCHITECTURE.md](../ARCHITECTURE.md#events), schemas and examples in
                [event-contracts](../event-contracts/src/main/resources). A field in parentheses may be absent.

                """, "")));
    }

    private static String section(Topic<?> topic) {
        return "## " + topic.name() + "\n\nWritten by " + writer(topic)
                + ".\n\n| event | meaning | fields |\n| --- | --- | --- |\n"
                + new TreeMap<>(topic.types())
                        .entrySet().stream()
                                .map(type -> row(type.getKey(), type.getValue()))
                                .collect(Collectors.joining());
    }

    private static String row(String type, Class<? extends Event> event) {
        String fields = Arrays.stream(event.getRecordComponents())
                .map(EventsPageTest::field)
                .collect(Collectors.joining(", "));
        return "| `%s`<br>%s | %s | %s |\n".formatted(type, event.getSimpleName(), Prose.of(event), fields);
    }

    private static String field(RecordComponent component) {
        return component.getType() == Optional.class ? "(" + component.getName() + ")" : component.getName();
    }
}
