package io.koppi.notification.quicklink.application;

import io.koppi.notification.quicklink.domain.Secret;
import java.util.UUID;

/**
 * Derives what must be secret from the server's key, so that it can be made again for a repeated message and need not be stored.
 * Changing the key leaves links that were sent working, for they are found by their hash; messages still unsent would carry dead
 * links, so it is changed while none wait.
 */
public interface LinkSecrets {

    /** The token in the alert's link. */
    Secret token(UUID tenantId, UUID alertId);

    /** What the device that redeems the link keeps. */
    Secret device(UUID tenantId, UUID alertId);

    /** The whole link as it stands in the message: within GSM-7, and of one length for all alerts. */
    String address(UUID tenantId, UUID alertId);
}
