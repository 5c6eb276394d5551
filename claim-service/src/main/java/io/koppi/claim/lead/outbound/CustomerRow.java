package io.koppi.claim.lead.outbound;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "lead_customer")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class CustomerRow {
    @Id
    @Column(name = "lead_id")
    UUID leadId;

    @Column(name = "tenant_id")
    UUID tenantId;

    @Column(name = "received_at")
    Instant receivedAt;

    @Nullable
    String name;

    @Nullable
    String phone;

    @Nullable
    String email;

    @Nullable
    String message;

    /** A JSON object. */
    String answers;
}
