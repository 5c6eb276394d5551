package io.koppi.gateway.live.inbound;

import io.koppi.contracts.Topics;
import io.koppi.contracts.directory.Channel;
import io.koppi.contracts.directory.DirectoryEvent;
import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.Member;
import io.koppi.contracts.directory.RequestType;
import io.koppi.contracts.directory.Team;
import io.koppi.contracts.directory.Tenant;
import io.koppi.gateway.live.application.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Watches members only: a member's record names every location they see, so a team that moves shows there. */
@ApplicationScoped
class DirectoryConsumer {
    private final EventReader reader;
    private final Audience audience;

    DirectoryConsumer(EventReader reader, Audience audience) {
        this.reader = reader;
        this.audience = audience;
    }

    @Incoming("directory")
    void on(ConsumerRecord<String, String> record) {
        reader.read(Topics.DIRECTORY, record).ifPresent(this::apply);
    }

    private void apply(DirectoryEvent event) {
        switch (event) {
            case Member member -> audience.dismiss(member.memberId());
            case Tenant _, Location _, Team _, RequestType _, Channel _ -> {
                // Walls are made of memberships.
            }
        }
    }
}
