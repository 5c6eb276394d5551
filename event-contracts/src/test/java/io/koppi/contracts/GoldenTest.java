package io.koppi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One event of each type as it once lay on a topic. These files are never rewritten: what was published stays readable. */
class GoldenTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Entry<String, Class<? extends Event>>> types() {
        return ContractFiles.types().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isReadIntoItsRecordAndWrittenTheSame(Entry<String, Class<? extends Event>> type) {
        String golden = golden(type);

        Event event = Json.read(golden, type.getValue());

        assertThat(Json.tree(Json.write(event))).isEqualTo(Json.tree(golden));
    }

    @ParameterizedTest
    @MethodSource("types")
    void showsEveryField(Entry<String, Class<? extends Event>> type) {
        assertThat(Json.tree(golden(type)).fieldNames())
                .toIterable()
                .containsExactlyElementsOf(Arrays.stream(type.getValue().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void isValidByItsSchema(Entry<String, Class<? extends Event>> type) {
        assertThat(schema(type).validate(golden(type), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void isInvalidWithoutAnyRequiredFieldAndValidWithoutTheOptional(Entry<String, Class<? extends Event>> type) {
        Schema schema = schema(type);
        for (RecordComponent component : type.getValue().getRecordComponents()) {
            ObjectNode incomplete = (ObjectNode) Json.tree(golden(type));
            incomplete.remove(component.getName());

            assertThat(schema.validate(incomplete.toString(), InputFormat.JSON).isEmpty())
                    .as(component.getName())
                    .isEqualTo(component.getType() == Optional.class);
        }
    }

    private static Schema schema(Entry<String, Class<? extends Event>> type) {
        return SCHEMAS.getSchema(RecordSchema.of(type.getKey(), type.getValue()).toString());
    }

    private static String golden(Entry<String, Class<? extends Event>> type) {
        return ContractFiles.read(ContractFiles.golden(type.getKey()));
    }
}
