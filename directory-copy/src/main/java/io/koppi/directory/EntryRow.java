package io.koppi.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** One entry of the copy, read by its key. It is written by SQL, which compares versions. */
@Entity
@Immutable
@Table(name = "directory_entry")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class EntryRow {
    @EmbeddedId
    Key key;

    String kind;

    /** Read as text: what is made of it depends on the kind. */
    @ColumnTransformer(read = "cast(state as text)")
    String state;

    @Embeddable
    record Key(@Column(name = "tenant_id") UUID tenantId, UUID id) {}
}
