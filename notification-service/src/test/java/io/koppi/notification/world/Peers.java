package io.koppi.notification.world;

import io.koppi.contracts.Topics;
import io.koppi.platform.test.EventPeer;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** The other services, on the broker of this test. */
public final class Peers {
    private Peers() {}

    public static EventPeer open() {
        return new EventPeer(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    }

    /** What this service has told about the lead, one by one: {@code sent}, {@code delivered}, {@code failed}, {@code opened}. */
    public static List<String> toldAbout(EventPeer peer, UUID leadId) {
        return peer.typesAbout(leadId, Topics.NOTIFICATION).stream()
                .map(type -> type.replace("notification.alert-", "").replace(".v1", ""))
                .toList();
    }
}
