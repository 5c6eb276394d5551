package io.koppi.claim.history.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.claim.history.domain.PastStep.Moved;
import io.koppi.claim.history.domain.PastStep.Touched;
import io.koppi.claim.lead.domain.Customer;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Ownership;
import io.koppi.claim.lead.domain.Stage;
import io.koppi.claim.pipeline.domain.Flaw;
import io.koppi.claim.pipeline.domain.LostReason;
import io.koppi.claim.pipeline.domain.StageMove;
import io.koppi.claim.pipeline.domain.Touch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PastLeadTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant CLAIMED = RECEIVED.plusSeconds(60);
    private static final Instant NOW = RECEIVED.plusSeconds(3_600);
    private static final UUID ANA = new UUID(0, 1);

    @Test
    void whatHappenedInOrderIsFineAndEndsWhereTheLastMoveLed() {
        PastLead past = taken(
                new Touched(Touch.REACHED, CLAIMED), move(Stage.OFFER, CLAIMED.plusSeconds(1)), won(NOW, 250_000));

        assertThat(past.flaw(NOW)).isEmpty();
        Lead lead = past.lead();
        assertThat(lead.isOwnedBy(ANA)).isTrue();
        assertThat(lead.progress().stage()).isEqualTo(Stage.WON);
        assertThat(lead.progress().valueCents()).contains(250_000L);
        assertThat(lead.request().excerpt()).contains("Soittakaa •••");
    }

    @Test
    void leadThatNobodyTookIsFreeAndHasNoSteps() {
        assertThat(past(Optional.empty()).flaw(NOW)).isEmpty();
        assertThat(past(Optional.empty()).lead().isFree()).isTrue();
        assertThat(field(past(Optional.empty(), move(Stage.CALL, CLAIMED)))).isEqualTo("steps");
    }

    @Test
    void nothingHappenedBeforeWhatCameBefore() {
        assertThat(field(past(Optional.of(new Ownership(ANA, RECEIVED.minusMillis(1))))))
                .isEqualTo("claim.at");
        assertThat(field(taken(move(Stage.CALL, CLAIMED.minusMillis(1))))).isEqualTo("steps[0].at");
        assertThat(field(taken(move(Stage.CALL, NOW), won(NOW.minusMillis(1), 1))))
                .isEqualTo("steps[1].at");
    }

    @Test
    void nothingHasHappenedYetThatIsStillToCome() {
        assertThat(past(Optional.empty()).flaw(RECEIVED.minusMillis(1)).map(Flaw::field))
                .contains("receivedAt");
        assertThat(taken().flaw(CLAIMED.minusMillis(1)).map(Flaw::field)).contains("claim.at");
        assertThat(field(taken(won(NOW.plusMillis(1), 1)))).isEqualTo("steps[0].at");
    }

    @Test
    void movesAreThoseThatCanBeMadeHere() {
        assertThat(field(taken(won(CLAIMED, -1)))).isEqualTo("steps[0].valueCents");
        assertThat(field(taken(won(CLAIMED, 1), lost(NOW)))).isEqualTo("steps[1].stage");
        assertThat(taken(won(CLAIMED, 1), move(Stage.CALL, NOW), lost(NOW)).flaw(NOW))
                .isEmpty();
    }

    private static PastStep won(Instant at, long cents) {
        return new Moved(new StageMove(Stage.WON, Optional.of(cents), Optional.empty()), at);
    }

    private static PastStep lost(Instant at) {
        return new Moved(new StageMove(Stage.LOST, Optional.empty(), Optional.of(LostReason.PRICE)), at);
    }

    private static PastStep move(Stage to, Instant at) {
        return new Moved(new StageMove(to, Optional.empty(), Optional.empty()), at);
    }

    private static String field(PastLead past) {
        return past.flaw(NOW).map(Flaw::field).orElse("none");
    }

    private static PastLead taken(PastStep... steps) {
        return past(Optional.of(new Ownership(ANA, CLAIMED)), steps);
    }

    private static PastLead past(Optional<Ownership> claim, PastStep... steps) {
        UUID any = new UUID(0, 2);
        return new PastLead(
                any,
                any,
                new PastLead.Origin(any, any, any, any, "web.form", Optional.empty(), RECEIVED),
                new Customer(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("Soittakaa 040 123 4567"),
                        Map.of()),
                claim,
                List.of(steps));
    }
}
