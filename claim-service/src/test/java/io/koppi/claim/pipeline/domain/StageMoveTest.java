package io.koppi.claim.pipeline.domain;

import static io.koppi.claim.lead.domain.Stage.CALL;
import static io.koppi.claim.lead.domain.Stage.LOST;
import static io.koppi.claim.lead.domain.Stage.NEW;
import static io.koppi.claim.lead.domain.Stage.OFFER;
import static io.koppi.claim.lead.domain.Stage.WON;
import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.claim.lead.domain.Progress;
import io.koppi.claim.lead.domain.Stage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageMoveTest {

    @ParameterizedTest
    @CsvSource({"NEW, CALL", "NEW, WON", "OFFER, CALL", "CALL, NEW", "WON, CALL", "LOST, OFFER"})
    void openLeadMovesFreelyAndAnEndedOneIsReopened(Stage from, Stage to) {
        assertThat(plain(to).flaw(from)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CALL, CALL", "WON, WON", "WON, NEW", "WON, LOST", "LOST, WON", "LOST, NEW", "NEW, WITHDRAWN"})
    void moveToTheSameStageOrFromOneEndToAnotherIsRefused(Stage from, Stage to) {
        assertThat(plain(to).flaw(from)).map(Flaw::field).contains("stage");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, StageMove.MOST_CENTS})
    void wonLeadMayHaveAValue(long cents) {
        StageMove move = new StageMove(WON, Optional.of(cents), Optional.empty());

        assertThat(move.flaw(OFFER)).isEmpty();
        assertThat(move.progress()).isEqualTo(new Progress(WON, Optional.of(cents), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, StageMove.MOST_CENTS + 1})
    void valueOutOfRangeIsRefused(long cents) {
        assertThat(new StageMove(WON, Optional.of(cents), Optional.empty()).flaw(OFFER))
                .map(Flaw::field)
                .contains("valueCents");
    }

    @Test
    void onlyAWonLeadHasAValue() {
        assertThat(new StageMove(OFFER, Optional.of(1L), Optional.empty()).flaw(CALL))
                .map(Flaw::field)
                .contains("valueCents");
    }

    @Test
    void lostLeadNeedsAReason() {
        StageMove move = new StageMove(LOST, Optional.empty(), Optional.of(LostReason.PRICE));

        assertThat(move.flaw(OFFER)).isEmpty();
        assertThat(move.progress()).isEqualTo(new Progress(LOST, Optional.empty(), Optional.of("price")));
        assertThat(new StageMove(LOST, Optional.empty(), Optional.empty()).flaw(OFFER))
                .map(Flaw::field)
                .contains("lostReason");
    }

    @Test
    void onlyALostLeadHasAReason() {
        assertThat(new StageMove(CALL, Optional.empty(), Optional.of(LostReason.PRICE)).flaw(NEW))
                .map(Flaw::field)
                .contains("lostReason");
    }

    private static StageMove plain(Stage to) {
        return new StageMove(to, Optional.empty(), Optional.empty());
    }
}
