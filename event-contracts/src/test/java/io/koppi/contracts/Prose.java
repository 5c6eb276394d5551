package io.koppi.contracts;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a record's Javadoc says of it, as plain text: the one place where the meaning of an event is written. */
final class Prose {
    private Prose() {}

    static String of(Class<?> type) {
        Path source = Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
        Matcher javadoc = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public record " + type.getSimpleName() + "\\(", Pattern.DOTALL)
                .matcher(ContractFiles.read(source));
        if (!javadoc.find()) {
            throw new AssertionError(type + " has no Javadoc");
        }
        return javadoc.group(1)
                .replaceAll("(?s)\\s@param.*", "")
                .replaceAll("(?m)^\\s*\\*", "")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
