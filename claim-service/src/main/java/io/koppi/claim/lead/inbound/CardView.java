package io.koppi.claim.lead.inbound;

import io.koppi.claim.lead.application.Names;
import io.koppi.claim.lead.domain.Lead;
import io.koppi.claim.lead.domain.Ownership;
import io.koppi.claim.lead.domain.Request;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A lead in a list: what anybody at its location may read. */
record CardView(
        UUID id,
        UUID locationId,
        String locationName,
        Names.Kind requestType,
        Optional<String> subject,
        Optional<String> excerpt,
        String source,
        String channelName,
        Instant receivedAt,
        Instant openedAt,
        String stage,
        int round,
        int alerted,
        Optional<Instant> claimedAt,
        Optional<PersonView> owner,
        Optional<CallbackView> callback,
        boolean passedByMe,
        boolean test,
        long version) {

    /** When the customer wants to be called. */
    record CallbackView(Instant from, Optional<Instant> to) {}

    static CardView of(Lead lead, Names names, boolean passedByMe) {
        Request request = lead.request();
        return new CardView(
                lead.id(),
                lead.locationId(),
                names.location(lead.locationId()),
                names.requestType(request.requestTypeId()),
                request.subject(),
                request.excerpt(),
                request.source(),
                names.channel(request.channelId()),
                request.receivedAt(),
                lead.opening().openedAt(),
                lead.progress().stage().key(),
                lead.opening().round(),
                lead.opening().alerted(),
                lead.owner().map(Ownership::claimedAt),
                lead.owner().map(by -> PersonView.of(by.memberId(), names)),
                lead.callback().map(wish -> new CallbackView(wish.from(), wish.to())),
                passedByMe,
                request.test(),
                lead.version());
    }
}
