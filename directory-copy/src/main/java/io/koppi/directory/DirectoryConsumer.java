package io.koppi.directory;

import io.koppi.contracts.Topics;
import io.koppi.messaging.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DirectoryConsumer {
    private final Inbox inbox;
    private final Directory directory;

    DirectoryConsumer(Inbox inbox, Directory directory) {
        this.inbox = inbox;
        this.directory = directory;
    }

    @Incoming("directory")
    Uni<Void> on(ConsumerRecord<String, String> record) {
        return inbox.once(Topics.DIRECTORY, record, directory::keep);
    }
}
