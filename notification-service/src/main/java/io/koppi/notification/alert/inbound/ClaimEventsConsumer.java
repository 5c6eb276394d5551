package io.koppi.notification.alert.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.ClaimEvent;
import io.koppi.contracts.claim.ClaimRefused;
import io.koppi.contracts.claim.LeadAmended;
import io.koppi.contracts.claim.LeadClaimed;
import io.koppi.contracts.claim.LeadErased;
import io.koppi.contracts.claim.LeadLost;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.contracts.claim.LeadPassed;
import io.koppi.contracts.claim.LeadTouched;
import io.koppi.contracts.claim.LeadWithdrawn;
import io.koppi.contracts.claim.LeadWon;
import io.koppi.contracts.claim.StageChanged;
import io.koppi.contracts.claim.WithdrawalRefused;
import io.koppi.messaging.Inbox;
import io.koppi.notification.alert.application.CancelAlerts;
import io.koppi.notification.alert.application.DispatchAlerts;
import io.koppi.notification.alert.application.PlanAlerts;
import io.koppi.notification.alert.application.WithdrawAlerts;
import io.koppi.notification.offer.domain.Offer;
import io.koppi.notification.offer.domain.Offer.Taking;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ClaimEventsConsumer {
    /** After a race most records are refusals: what changes nothing here is passed over without asking the inbox. */
    private static final Set<String> OF_NO_CONCERN = Topics.CLAIM.types().entrySet().stream()
            .filter(type -> Stream.of(LeadOpened.class, LeadClaimed.class, LeadWithdrawn.class)
                    .noneMatch(type.getValue()::equals))
            .map(type -> type.getKey())
            .collect(Collectors.toUnmodifiableSet());

    private final Inbox inbox;
    private final PlanAlerts planAlerts;
    private final CancelAlerts cancelAlerts;
    private final WithdrawAlerts withdrawAlerts;
    private final DispatchAlerts dispatchAlerts;

    ClaimEventsConsumer(
            Inbox inbox,
            PlanAlerts planAlerts,
            CancelAlerts cancelAlerts,
            WithdrawAlerts withdrawAlerts,
            DispatchAlerts dispatchAlerts) {
        this.inbox = inbox;
        this.planAlerts = planAlerts;
        this.cancelAlerts = cancelAlerts;
        this.withdrawAlerts = withdrawAlerts;
        this.dispatchAlerts = dispatchAlerts;
    }

    @Incoming("claim-events")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        Header type = record.headers().lastHeader("ce_type");
        if (type != null && OF_NO_CONCERN.contains(new String(type.value(), UTF_8))) {
            return Uni.createFrom().voidItem();
        }
        return inbox.once(Topics.CLAIM, record, this::handle).invoke(dispatchAlerts::wake);
    }

    private Uni<Void> handle(ClaimEvent event) {
        return switch (event) {
            case LeadOpened opened -> planAlerts.handle(offer(opened), opened.test());
            case LeadClaimed claimed ->
                cancelAlerts.handle(
                        claimed.tenantId(),
                        claimed.leadId(),
                        claimed.round(),
                        new Taking(claimed.memberId(), claimed.claimedAt()));
            case LeadWithdrawn withdrawn ->
                withdrawAlerts.handle(
                        withdrawn.tenantId(), withdrawn.leadId(), withdrawn.round(), withdrawn.withdrawnAt());
            case ClaimRefused refused -> Uni.createFrom().voidItem();
            case LeadPassed passed -> Uni.createFrom().voidItem();
            case LeadTouched touched -> Uni.createFrom().voidItem();
            case StageChanged changed -> Uni.createFrom().voidItem();
            case LeadWon won -> Uni.createFrom().voidItem();
            case LeadLost lost -> Uni.createFrom().voidItem();
            case WithdrawalRefused refused -> Uni.createFrom().voidItem();
            case LeadErased erased -> Uni.createFrom().voidItem();
            case LeadAmended amended -> Uni.createFrom().voidItem();
        };
    }

    private static Offer offer(LeadOpened event) {
        return new Offer(
                event.tenantId(),
                event.leadId(),
                event.locationId(),
                event.teamId(),
                event.requestTypeId(),
                event.round(),
                event.subject(),
                event.receivedAt(),
                event.openedAt(),
                Optional.empty(),
                false);
    }
}
