package io.koppi.intake.channel.outbound;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "channel_settings")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ChannelSettingsRow {
    @Id
    @Column(name = "channel_id")
    UUID channelId;

    @Column(name = "tenant_id")
    UUID tenantId;

    String address;

    byte[] sealed;

    String options;

    @Column(name = "changed_at")
    Instant changedAt;
}
