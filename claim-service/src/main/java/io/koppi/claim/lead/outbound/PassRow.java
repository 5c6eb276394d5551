package io.koppi.claim.lead.outbound;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Read here, to mark what the caller has passed; written by the offer. */
@Entity
@Immutable
@IdClass(PassRow.Key.class)
@Table(name = "lead_pass")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PassRow {
    @Id
    @Column(name = "lead_id")
    UUID leadId;

    @Id
    int round;

    @Id
    @Column(name = "member_id")
    UUID memberId;

    @Column(name = "tenant_id")
    UUID tenantId;

    record Key(UUID leadId, int round, UUID memberId) {}
}
