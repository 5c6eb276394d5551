package io.koppi.gateway.quicklink.outbound;

import io.vertx.core.json.JsonObject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes of the services' problem documents. */
final class Codes {
    static final String UNAVAILABLE = "unavailable";
    private static final Pattern TYPE = Pattern.compile("urn:koppi:problem:([a-z-]+)");

    private Codes() {}

    static String code(JsonObject problem) {
        Matcher type = TYPE.matcher(problem.getString("type", ""));
        return type.matches() ? type.group(1) : UNAVAILABLE;
    }
}
