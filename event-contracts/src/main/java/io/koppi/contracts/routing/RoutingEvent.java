package io.koppi.contracts.routing;

import io.koppi.contracts.Event;
import java.util.UUID;

/** What routing-service announces about contacts. */
public sealed interface RoutingEvent extends Event
        permits ContactRouted, LeadWithdrawalAsked, LeadErasureAsked, CustomerHeard {
    UUID contactId();

    @Override
    default UUID subjectId() {
        return contactId();
    }
}
