package io.koppi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    static Stream<Entry<String, Class<? extends Event>>> types() {
        return ContractFiles.types().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaIsTheRecordsAndOnlyGrowsOptionalFields(Entry<String, Class<? extends Event>> type) {
        Path file = ContractFiles.schema(type.getKey());
        ObjectNode schema = RecordSchema.of(type.getKey(), type.getValue());

        // Before it may be rewritten: a change that breaks somebody is never only a matter of rewriting.
        if (Files.exists(file)) {
            assertThat(SchemaChange.breaks(Json.tree(ContractFiles.read(file)), schema))
                    .as("%s is published: give the new shape a new type name beside it", type.getKey())
                    .isEmpty();
        }
        ContractFiles.isWritten(file, Json.pretty(schema));
    }

    @Test
    void nothingLiesThereThatIsOnNoTopic() throws IOException {
        for (String folder : new String[] {"schema", "golden"}) {
            try (Stream<Path> files = Files.list(ContractFiles.RESOURCES.resolve(folder))) {
                assertThat(files.map(file -> file.getFileName().toString().replaceAll("(\\.schema)?\\.json$", "")))
                        .containsExactlyInAnyOrderElementsOf(
                                ContractFiles.types().keySet());
            }
        }
    }
}
