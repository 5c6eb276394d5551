package io.koppi.intake;

import io.koppi.contracts.Topics;
import io.koppi.contracts.claim.LeadClaimed;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.contracts.claim.StageChanged;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Plays claim-service: tells what became of one contact, everything twice. */
public record LeadFacts(Company company, UUID contactId, UUID locationId) {
    private static final Instant OPENED = Instant.parse("2026-03-02T12:00:00Z");

    public void opened(int round) {
        company.peer.publish(
                Topics.CLAIM,
                new LeadOpened(
                        company.tenantId,
                        contactId,
                        locationId,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        round,
                        Optional.empty(),
                        "web.form",
                        false,
                        OPENED,
                        OPENED,
                        OPENED,
                        Optional.empty()));
    }

    public void claimed(UUID memberId, int round, Instant at) {
        company.peer.publish(
                Topics.CLAIM, new LeadClaimed(company.tenantId, contactId, locationId, memberId, round, at));
    }

    public void moved(UUID memberId, String from, String to, Instant at) {
        company.peer.publish(
                Topics.CLAIM, new StageChanged(company.tenantId, contactId, locationId, memberId, from, to, at));
    }
}
