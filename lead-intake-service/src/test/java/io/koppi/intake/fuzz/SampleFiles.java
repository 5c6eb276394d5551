package io.koppi.intake.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The bodies of samples, to begin with. */
public final class SampleFiles {
    private static final Path DIRECTORY = Path.of("src/test/resources/samples");

    private SampleFiles() {}

    /** Of those whose name begins with one of these; {@code ending} is that of the file. */
    public static List<byte[]> bodies(String ending, String... beginnings) {
        try (var files = Files.list(DIRECTORY)) {
            return files.filter(file -> isWanted(file.getFileName().toString(), ending, beginnings))
                    .sorted()
                    .map(SampleFiles::bytes)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWanted(String name, String ending, String... beginnings) {
        return name.endsWith(ending)
                && (ending.equals(".enrich.json")
                        || !name.matches(".*\\.(expected|enrich)\\.json|manifest.json|mappings.json"))
                && (beginnings.length == 0 || Arrays.stream(beginnings).anyMatch(name::startsWith));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
