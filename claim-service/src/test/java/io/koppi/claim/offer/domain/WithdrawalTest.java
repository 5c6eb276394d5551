package io.koppi.claim.offer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Opening;
import io.koppi.claim.lead.domain.Ownership;
import io.koppi.claim.lead.domain.Progress;
import io.koppi.claim.lead.domain.Request;
import io.koppi.claim.lead.domain.Trace;
import io.koppi.claim.offer.domain.Withdrawal.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WithdrawalTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID ID = new UUID(0, 1);

    private final Lead free = new Lead(
            ID,
            ID,
            ID,
            ID,
            new Request(
                    ID,
                    ID,
                    "file.import",
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    NOON,
                    new Trace("catch-all", 5, 5, "")),
            new Opening(1, NOON, 3),
            Optional.empty(),
            Progress.START,
            Optional.empty(),
            0);

    @Test
    void whatNobodyTouchedMayGo() {
        assertThat(Withdrawal.refusal(free, Set.of(Kind.RECEIVED, Kind.ROUTED, Kind.OPENED, Kind.ERASED)))
                .isEmpty();
    }

    @Test
    void anOwnedLeadStays() {
        assertThat(Withdrawal.refusal(free.ownedBy(new Ownership(ID, NOON)), Set.of()))
                .contains(Refusal.CLAIMED);
    }

    @Test
    void aLeadThatOnceHadAnOwnerStays() {
        assertThat(Withdrawal.refusal(free, Set.of(Kind.CLAIMED, Kind.NOTE))).contains(Refusal.CLAIMED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PASSED", "REACHED", "NOT_REACHED", "NOTE"})
    void aTouchedLeadStays(Kind touch) {
        assertThat(Withdrawal.refusal(free, Set.of(Kind.OPENED, touch))).contains(Refusal.TOUCHED);
    }
}
