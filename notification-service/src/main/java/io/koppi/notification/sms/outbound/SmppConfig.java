package io.koppi.notification.sms.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The account at the message centre. */
@ConfigMapping(prefix = "notification.sms.smpp")
interface SmppConfig {
    String host();

    int port();

    String systemId();

    String password();

    /** Who the message comes from: up to 11 letters and digits. */
    @WithDefault("Koppi")
    String sender();

    @WithDefault("100")
    int window();

    @WithDefault("5s")
    Duration responseTimeout();

    @WithDefault("10s")
    Duration enquireLinkEvery();

    /** The pause before the first attempt to reconnect; it doubles up to the longest. */
    @WithDefault("0.2s")
    Duration reconnectAfter();

    @WithDefault("5s")
    Duration reconnectAtMostAfter();
}
