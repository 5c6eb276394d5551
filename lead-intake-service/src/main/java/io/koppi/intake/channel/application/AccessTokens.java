package io.koppi.intake.channel.application;

import io.koppi.intake.channel.domain.AccessToken;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How the access tokens of channels are. Works inside the caller's transaction. */
public interface AccessTokens {
    /** By channel. */
    Uni<Map<UUID, List<AccessToken>>> of(UUID tenantId);

    /** The same of all tenants, for figures only; the caller's transaction has to be across tenants. */
    Uni<Map<UUID, List<AccessToken>>> ofAll();

    Uni<Void> save(UUID tenantId, UUID channelId, String account, AccessToken token);

    /** Forgets what was said of tokens that have been replaced since. */
    Uni<Void> forget(UUID tenantId, UUID channelId);
}
