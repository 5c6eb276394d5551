package io.koppi.messaging;

import java.util.List;

/**
 * Hibernate's cache of query plans. Hibernate Reactive never again finds the plan of a native query that returns rows: its key holds
 * the result mapping, which has no equality. Each run would leave one more dead plan of the same hash, and each run looks through all
 * of them. A query with a list among its parameters is planned without the cache.
 */
public final class PlanCache {
    private PlanCache() {}

    /** A parameter of a native query with rows that runs often; bound as if it stood alone. */
    public static List<Object> past(Object parameter) {
        return List.of(parameter);
    }
}
