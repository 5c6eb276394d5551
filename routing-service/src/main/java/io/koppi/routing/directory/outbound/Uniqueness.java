package io.koppi.routing.directory.outbound;

import io.koppi.routing.directory.application.DuplicateValue;
import io.koppi.routing.directory.application.IdOfAnotherTenant;
import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Reads from a violated constraint what another tenant, whose rows are hidden here, has already. */
final class Uniqueness {
    private static final Map<String, String> FIELDS =
            Map.of("tenant_slug", "slug", "member_email", "email", "request_type_key", "key");

    private Uniqueness() {}

    static RuntimeException explain(ConstraintViolationException violation) {
        @Nullable String constraint = violation.getConstraintName();
        if (constraint == null) {
            return violation;
        }
        if (constraint.endsWith("_pkey")) {
            return new IdOfAnotherTenant(violation);
        }
        @Nullable String field = FIELDS.get(constraint);
        return field == null ? violation : new DuplicateValue(field, violation);
    }
}
