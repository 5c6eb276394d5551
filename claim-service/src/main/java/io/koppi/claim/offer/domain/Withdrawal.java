package io.koppi.claim.offer.domain;

import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The wish of whoever brought a contact to take it back: granted while no person has done anything about its lead. */
public final class Withdrawal {
    private static final Set<Kind> CLAIMS = Collections.unmodifiableSet(EnumSet.of(Kind.CLAIMED));
    private static final Set<Kind> TOUCHES =
            Collections.unmodifiableSet(EnumSet.of(Kind.PASSED, Kind.REACHED, Kind.NOT_REACHED, Kind.NOTE));

    /** Why the lead stays. */
    public enum Refusal {
        /** It has or had an owner. */
        CLAIMED,
        TOUCHED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Withdrawal() {}

    /** Empty when the lead may go. {@code told} is what its timeline tells. */
    public static Optional<Refusal> refusal(Lead lead, Set<Kind> told) {
        if (lead.owner().isPresent() || !Collections.disjoint(told, CLAIMS)) {
            return Optional.of(Refusal.CLAIMED);
        }
        return Collections.disjoint(told, TOUCHES) ? Optional.empty() : Optional.of(Refusal.TOUCHED);
    }
}
