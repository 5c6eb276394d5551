package io.koppi.intake.formpage.inbound;

import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.formbuilder.domain.Accent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The stylesheet and the scripts, which are files of their own: so a page needs no inline style or script, and its policy can forbid
 * all of them. Their addresses change with their content, so a browser may keep them for ever.
 */
@ApplicationScoped
public class FormFiles {
    static final String FOLDER = "/f/files/";
    private static final int HASH_FROM = "sha256:".length();
    private static final int HASH_TO = HASH_FROM + 10;

    private final String behaviour = read("behaviour.js");
    // Nothing of it may be left lying in a page that is not ours.
    private final String hosted = "(function () {\n" + behaviour + read("hosted.js") + "})();\n";
    private final String embedding = "(function () {\n" + behaviour + "return " + read("embed.js") + "})()";
    private final String style = read("form.css");

    /** Where a page finds its stylesheet. */
    String stylesheet(Accent accent) {
        return FOLDER + "form.css?v=" + hash(style) + "&accent=" + accent.hex().substring(1);
    }

    String script() {
        return FOLDER + "form.js?v=" + hash(hosted);
    }

    String style(Accent accent) {
        return ":root,:host{--accent:" + accent.hex() + ";--on-accent:" + accent.ink() + "}\n" + style;
    }

    String hostedScript() {
        return hosted;
    }

    /** Ends with a function that waits for what it is to show. */
    String embeddingScript() {
        return embedding;
    }

    private static String hash(String content) {
        return BodyHash.of(content.getBytes(StandardCharsets.UTF_8)).substring(HASH_FROM, HASH_TO);
    }

    private static String read(String name) {
        try (InputStream file = FormFiles.class.getResourceAsStream("/form/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
