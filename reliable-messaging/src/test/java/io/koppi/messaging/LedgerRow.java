package io.koppi.messaging;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Stands for a service's own state, so that what is written with an event can be seen to live and die with it. */
@Entity
@Table(name = "ledger")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class LedgerRow {
    @Id
    UUID id;

    UUID tenant_id;
    int entries;

    protected LedgerRow() {}
}
