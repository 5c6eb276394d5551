package io.koppi.gateway.quicklink.domain;

import java.util.UUID;

/** What became of redeeming a link. */
public sealed interface Redemption {

    /** Whom the link signs in, for which lead, and the device it is bound to from now on. */
    record Redeemed(UUID tenantId, UUID memberId, UUID leadId, String device) implements Redemption {}

    /** The link is no good; {@code problem} is a stable code, as {@code link-expired}. */
    record Refused(String problem) implements Redemption {}
}
