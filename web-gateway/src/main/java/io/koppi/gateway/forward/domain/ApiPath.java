package io.koppi.gateway.forward.domain;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path of the API, normalised, and who answers it. */
public record ApiPath(Owner owner, String path) {
    private static final Pattern API = Pattern.compile("/api(/([a-z-]+)(?:/.*)?)");
    /** {@code /contacts} is spoken for by lead-intake-service, so routing-service's part of it stands under its directory. */
    private static final Pattern TRACE = Pattern.compile("/directory(/contacts/[^/]+/trace)");

    /** An escaped slash could be one path to the gateway and another to the service. */
    private static final Pattern ESCAPED_SLASH = Pattern.compile("%2f|%5c|\\\\", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Owner> OWNERS = Map.of(
            "me", Owner.ROUTING,
            "directory", Owner.ROUTING,
            "leads", Owner.CLAIM,
            "stats", Owner.STATS,
            "channels", Owner.INTAKE,
            "contacts", Owner.INTAKE,
            "ledger", Owner.INTAKE,
            "alerts", Owner.NOTIFICATION);

    /** Who answers a path. */
    public enum Owner {
        INTAKE,
        ROUTING,
        CLAIM,
        NOTIFICATION,
        STATS
    }

    /** Empty for what no service answers to a session. The path is the service's own, without {@code /api}. */
    public static Optional<ApiPath> of(String normalised) {
        Matcher api = API.matcher(normalised);
        if (!api.matches() || ESCAPED_SLASH.matcher(normalised).find()) {
            return Optional.empty();
        }
        String path = api.group(1);
        Matcher trace = TRACE.matcher(path);
        return Optional.ofNullable(OWNERS.get(api.group(2)))
                .map(owner -> new ApiPath(owner, trace.matches() ? trace.group(1) : path));
    }
}
