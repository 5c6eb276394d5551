package io.koppi.notification.quicklink.inbound;

import java.util.UUID;

record RedeemedView(UUID tenantId, UUID memberId, UUID leadId, String device) {
    @Override
    public String toString() {
        return "RedeemedView " + leadId;
    }
}
