package io.koppi.notification.alert.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.notification.alert.domain.Alert.Terms;
import io.koppi.notification.alert.domain.Progress.State;
import io.koppi.notification.offer.domain.Offer;
import io.koppi.notification.sms.domain.PhoneNumber;
import io.koppi.notification.sms.domain.Receipt.Delivery;
import io.koppi.notification.sms.domain.SubmitOutcome.Accepted;
import io.koppi.notification.sms.domain.SubmitOutcome.Postponed;
import io.koppi.notification.sms.domain.SubmitOutcome.Refused;
import io.koppi.notification.sms.domain.SubmitOutcome.Unconfirmed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant EXPIRES = NOW.plus(Duration.ofHours(1));
    private static final UUID MEMBER = new UUID(0, 1);
    private static final Offer OFFER = new Offer(
            new UUID(1, 0),
            new UUID(2, 0),
            new UUID(3, 0),
            new UUID(4, 0),
            new UUID(5, 0),
            1,
            Optional.empty(),
            NOW,
            NOW,
            Optional.empty(),
            false);

    private final Alert planned =
            Alert.plan(OFFER, MEMBER, new PhoneNumber("+358401234567"), "", new Terms(NOW, EXPIRES));

    @Test
    void theSameAlertHasTheSameIdWheneverItIsPlanned() {
        Alert again = Alert.plan(
                OFFER, MEMBER, new PhoneNumber("+358409999999"), "x", new Terms(NOW.plusSeconds(9), EXPIRES));

        assertThat(again.id()).isEqualTo(planned.id());
        assertThat(Alert.plan(OFFER, new UUID(0, 2), planned.phone(), "", new Terms(NOW, EXPIRES))
                        .id())
                .isNotEqualTo(planned.id());
    }

    @Test
    void anAcceptedSubmitIsSent() {
        Alert sent = submitting(1).answered(new Accepted("m1"), 1, NOW).orElseThrow();

        assertThat(sent.progress())
                .isEqualTo(new Progress(
                        State.SENT,
                        1,
                        0,
                        NOW,
                        Optional.of("m1"),
                        Optional.empty(),
                        Optional.of(NOW),
                        Optional.empty()));
    }

    @Test
    void aPostponedSubmitWasNoAttemptAndWaitsLongerEachTime() {
        Alert once = submitting(1).answered(new Postponed("smpp-88"), 1, NOW).orElseThrow();
        Alert twice = inState(State.SUBMITTING, 1, 1)
                .answered(new Postponed("smpp-88"), 1, NOW)
                .orElseThrow();

        assertThat(once.progress().attempts()).isZero();
        assertThat(once.progress().state()).isEqualTo(State.PLANNED);
        assertThat(once.progress().dueAt()).isEqualTo(NOW.plusMillis(250));
        assertThat(twice.progress().dueAt()).isEqualTo(NOW.plusMillis(500));
        assertThat(twice.progress().refusals()).isEqualTo(2);
    }

    @Test
    void theWaitHasALimit() {
        Alert often = inState(State.SUBMITTING, 1, 60)
                .answered(new Postponed("x"), 1, NOW)
                .orElseThrow();

        assertThat(often.progress().dueAt()).isEqualTo(NOW.plusSeconds(32));
    }

    @Test
    void aRefusedSubmitIsTheEnd() {
        Alert refused = submitting(1).answered(new Refused("smpp-11"), 1, NOW).orElseThrow();

        assertThat(refused.progress().state()).isEqualTo(State.FAILED);
        assertThat(refused.progress().reason()).contains("smpp-11");
        assertThat(refused.progress().attempts()).isZero();
    }

    @Test
    void anUnconfirmedSubmitIsRepeatedOnce() {
        Alert again = submitting(1).answered(new Unconfirmed(), 1, NOW).orElseThrow();
        Alert over = submitting(2).answered(new Unconfirmed(), 2, NOW).orElseThrow();

        assertThat(again.progress().state()).isEqualTo(State.PLANNED);
        assertThat(again.progress().attempts()).isEqualTo(1);
        assertThat(over.progress().state()).isEqualTo(State.FAILED);
        assertThat(over.progress().reason()).contains("unconfirmed");
    }

    @Test
    void aLateYesCountsUnlessItWasSaidBefore() {
        assertThat(inState(State.PLANNED, 1, 0).answered(new Accepted("m"), 1, NOW))
                .isPresent();
        assertThat(inState(State.CANCELLED, 1, 0).answered(new Accepted("m"), 1, NOW))
                .isPresent();
        assertThat(inState(State.SENT, 2, 0).answered(new Accepted("m"), 1, NOW))
                .isEmpty();
    }

    @Test
    void aLateNoDoesNotCount() {
        assertThat(submitting(2).answered(new Unconfirmed(), 1, NOW)).isEmpty();
        assertThat(inState(State.PLANNED, 1, 0).answered(new Refused("x"), 1, NOW))
                .isEmpty();
    }

    @Test
    void onlyASentAlertIsReceipted() {
        assertThat(inState(State.SENT, 1, 0)
                        .receipted(Delivery.DELIVERED, NOW)
                        .orElseThrow()
                        .progress())
                .extracting(Progress::state, Progress::deliveredAt)
                .containsExactly(State.DELIVERED, Optional.of(NOW));
        assertThat(inState(State.SENT, 1, 0)
                        .receipted(Delivery.UNDELIVERED, NOW)
                        .orElseThrow()
                        .progress())
                .extracting(Progress::state, Progress::reason)
                .containsExactly(State.FAILED, Optional.of("undelivered"));
        assertThat(inState(State.DELIVERED, 1, 0).receipted(Delivery.DELIVERED, NOW))
                .isEmpty();
    }

    @Test
    void aSubmitWithoutAnAnswerIsRepeatedOnlyWhileTheLeadIsFree() {
        assertThat(submitting(1).overdue(true, NOW).orElseThrow().progress().state())
                .isEqualTo(State.PLANNED);
        assertThat(submitting(1).overdue(false, NOW).orElseThrow().progress().state())
                .isEqualTo(State.FAILED);
        assertThat(submitting(2).overdue(true, NOW).orElseThrow().progress().state())
                .isEqualTo(State.FAILED);
    }

    @Test
    void aWaitingAlertEndsWithItsTimeOrItsLead() {
        assertThat(planned.overdue(true, EXPIRES.minusMillis(1))).isEmpty();
        assertThat(planned.overdue(true, EXPIRES).orElseThrow().progress().reason())
                .contains("expired");
        assertThat(planned.overdue(false, NOW).orElseThrow().progress().state()).isEqualTo(State.CANCELLED);
        assertThat(inState(State.SENT, 1, 0).overdue(false, EXPIRES)).isEmpty();
    }

    private Alert submitting(int attempts) {
        return inState(State.SUBMITTING, attempts, 0);
    }

    private Alert inState(State state, int attempts, int refusals) {
        Progress progress = new Progress(
                state, attempts, refusals, NOW, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new Alert(
                planned.tenantId(),
                planned.id(),
                planned.leadId(),
                planned.locationId(),
                planned.round(),
                planned.memberId(),
                planned.phone(),
                planned.body(),
                planned.expiresAt(),
                progress);
    }
}
