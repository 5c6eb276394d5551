package io.koppi.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What is committed beside the records, and every event type by its name. */
final class ContractFiles {
    static final Path RESOURCES = Path.of("src/main/resources");
    private static final boolean WRITE = Boolean.getBoolean("koppi.contracts.write");

    private ContractFiles() {}

    static Map<String, Class<? extends Event>> types() {
        Map<String, Class<? extends Event>> types = new TreeMap<>();
        Topics.ALL.forEach(topic -> types.putAll(topic.types()));
        return types;
    }

    static Path golden(String type) {
        return RESOURCES.resolve("golden/" + type + ".json");
    }

    static Path schema(String type) {
        return RESOURCES.resolve("schema/" + type + ".schema.json");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file says what the code says; with {@code -Dkoppi.contracts.write=true} it is made to. */
    static void isWritten(Path file, String content) {
        if (WRITE) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(file)
                .as("derived from the records; mvn -pl event-contracts test -Dkoppi.contracts.write=true rewrites it")
                .exists()
                .content()
                .isEqualTo(content);
    }
}
