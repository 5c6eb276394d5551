package io.koppi.intake.lead.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.ClaimRefused;
import io.koppi.contracts.claim.LeadPassed;
import io.koppi.contracts.claim.LeadTouched;
import io.koppi.intake.file.application.SettleUndo;
import io.koppi.intake.lead.application.FollowLead;
import io.koppi.messaging.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ClaimEventsConsumer {
    /** After a race most records are refusals: what changes nothing here is passed over without asking the database. */
    private static final Set<String> OF_NO_CONCERN = Topics.CLAIM.types().entrySet().stream()
            .filter(type -> Stream.of(ClaimRefused.class, LeadPassed.class, LeadTouched.class)
                    .anyMatch(type.getValue()::equals))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());

    private final Inbox inbox;
    private final FollowLead followLead;
    private final SettleUndo settleUndo;

    ClaimEventsConsumer(Inbox inbox, FollowLead followLead, SettleUndo settleUndo) {
        this.inbox = inbox;
        this.followLead = followLead;
        this.settleUndo = settleUndo;
    }

    @Incoming("claim-events")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        Header type = record.headers().lastHeader("ce_type");
        return type != null && OF_NO_CONCERN.contains(new String(type.value(), UTF_8))
                ? Uni.createFrom().voidItem()
                : inbox.once(
                        Topics.CLAIM, record, event -> followLead.handle(event).chain(() -> settleUndo.handle(event)));
    }
}
