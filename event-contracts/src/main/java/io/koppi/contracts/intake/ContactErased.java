package io.koppi.contracts.intake;

import java.time.Instant;
import java.util.UUID;

/** Nothing of the person behind the contact may be kept any longer; that there was a contact may. */
public record ContactErased(UUID tenantId, UUID contactId, UUID channelId, Instant erasedAt) implements ContactWord {}
