package io.koppi.claim.lead.outbound;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Read here; written by statements that tell several entries at once. */
@Entity
@Immutable
@Table(name = "timeline_entry")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TimelineRow {
    @Id
    UUID id;

    long seq;

    @Column(name = "tenant_id")
    UUID tenantId;

    @Column(name = "lead_id")
    UUID leadId;

    Instant at;

    String kind;

    @Column(name = "member_id")
    @Nullable
    UUID memberId;

    /** A JSON object. */
    String data;
}
