package io.koppi.contracts;

import java.util.UUID;

/** A fact one service announces to the others. */
public interface Event {
    UUID tenantId();

    /** The lead, contact or directory entity it is about. It is the record key, so facts about one subject keep their order. */
    UUID subjectId();
}
