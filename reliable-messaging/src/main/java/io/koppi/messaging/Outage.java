package io.koppi.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away or busy, which is worth waiting for, from a statement that will never succeed. */
public final class Outage {
    /** SQLSTATE classes: connection, transaction rollback, resources, operator intervention, system error. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final int DEEPEST = 20;

    private Outage() {}

    public static boolean causedBy(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isOutage(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        return switch (cause) {
            case PgException refused -> isOutage(refused.getSqlState());
            // An IOException too, but waiting does not mend what cannot be read.
            case JsonProcessingException garbled -> false;
            case IOException unreachable -> true;
            case TimeoutException late -> true;
            // The reactive client reports a connection that closed under a statement, and a pool that is exhausted,
            // this way.
            case VertxException closed -> true;
            default -> false;
        };
    }

    private static boolean isOutage(@Nullable String sqlState) {
        return sqlState != null && CLASSES.contains(sqlState.substring(0, 2));
    }
}
