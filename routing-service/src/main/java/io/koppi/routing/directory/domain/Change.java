package io.koppi.routing.directory.domain;

import java.util.List;

/** What becomes of a wish to change the directory. */
public sealed interface Change {

    /** {@code entries} are the ones that are new or different now, the wanted one first. */
    record Applied(List<Entry> entries) implements Change {
        public Applied {
            entries = List.copyOf(entries);
        }
    }

    /** It is so already. */
    record Unchanged() implements Change {}

    record Invalid(List<Finding> findings) implements Change {
        public Invalid {
            findings = List.copyOf(findings);
        }
    }

    record Forbidden(String why) implements Change {}

    record UnknownTenant() implements Change {}
}
