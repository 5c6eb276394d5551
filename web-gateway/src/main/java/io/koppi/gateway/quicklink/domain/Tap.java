package io.koppi.gateway.quicklink.domain;

import io.koppi.gateway.quicklink.domain.Redemption.Redeemed;
import java.util.Optional;

/** Where the tapped button led. */
public sealed interface Tap {

    /**
     * The link was redeemed. Who won is for the lead's page to say; a problem means the claim was not decided, and the same device
     * may tap again.
     *
     * @param session token of a session to keep; empty when the member has a full one already
     */
    record Entered(Redeemed redeemed, Optional<String> session, Optional<String> problem) implements Tap {}

    record Refused(String problem) implements Tap {}
}
