package io.koppi.gateway.quicklink.application;

import io.koppi.gateway.quicklink.domain.Redemption;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The links, kept by notification-service. */
public interface QuickLinks {

    /** Spends the link, or finds that this device spent it. A service that is away is the refusal {@code unavailable}. */
    Uni<Redemption> redeem(String token, Optional<String> device);
}
