package io.koppi.notification.alert.application;

import io.koppi.messaging.TenantTransaction;
import io.koppi.notification.alert.domain.Alert;
import io.koppi.notification.sms.domain.Receipt.Delivery;
import io.koppi.notification.sms.domain.SubmitOutcome;
import io.koppi.notification.sms.domain.SubmitOutcome.Accepted;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what the message centre answered to a submit, and the receipt should it have come first. */
@ApplicationScoped
public class RecordOutcome {
    private final Alerts alerts;
    private final EarlyReceipts receipts;
    private final AlertEvents events;
    private final TenantTransaction transaction;
    private final Clock clock;
    private final Together<Answer> answers;

    RecordOutcome(
            Alerts alerts,
            EarlyReceipts receipts,
            AlertEvents events,
            TenantTransaction transaction,
            Background background,
            Clock clock) {
        this.alerts = alerts;
        this.receipts = receipts;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.answers = new Together<>(background, this::keep);
    }

    private record Answer(Alert submitted, SubmitOutcome outcome, Instant at) {
        Optional<Alert> on(Map<UUID, Alert> present) {
            return Optional.ofNullable(present.get(submitted.id()))
                    .flatMap(alert ->
                            alert.answered(outcome, submitted.progress().attempts(), at));
        }
    }

    /** {@code submitted} is the alert as it was taken; {@code at} when the answer came. */
    public Uni<Void> handle(Alert submitted, SubmitOutcome outcome, Instant at) {
        return answers.add(new Answer(submitted, outcome, at));
    }

    private Uni<Void> keep(List<Answer> given) {
        Set<String> messages = given.stream()
                .map(Answer::outcome)
                .filter(Accepted.class::isInstance)
                .map(outcome -> ((Accepted) outcome).messageId())
                .collect(Collectors.toUnmodifiableSet());
        Set<UUID> ids = given.stream().map(answer -> answer.submitted().id()).collect(Collectors.toUnmodifiableSet());
        // Across tenants, for an early receipt belongs to none.
        return transaction.acrossTenants(() -> receipts.lock(messages)
                .chain(() -> alerts.lock(ids))
                .map(locked -> locked.stream().collect(Collectors.toMap(Alert::id, Function.identity())))
                .map(present -> given.stream()
                        .flatMap(answer -> answer.on(present).stream())
                        .toList())
                .call(this::tell)
                .chain(sent -> receipts.take(messages).map(early -> receipted(sent, early)))
                .chain(this::tell));
    }

    private List<Alert> receipted(List<Alert> sent, Map<String, Delivery> early) {
        Instant now = clock.instant();
        return sent.stream()
                .flatMap(alert -> alert
                        .progress()
                        .messageId()
                        .flatMap(message -> Optional.ofNullable(early.get(message)))
                        .flatMap(delivery -> alert.receipted(delivery, now))
                        .stream())
                .toList();
    }

    private Uni<Void> tell(List<Alert> changed) {
        return alerts.save(changed).chain(() -> events.reached(changed, clock.instant()));
    }
}
