package io.koppi.intake.contact.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of accepting contacts. */
@ConfigMapping(prefix = "intake.accept")
public interface IntakeConfig {
    /** A sender still waits after this long; then the database counts as away. */
    @WithDefault("8s")
    Duration timeout();

    /** The same bytes after this long are a new contact, when they carry no id of their own. */
    @WithDefault("1h")
    Duration resendWindow();

    /** Lets a test say when its request arrived, by {@code X-Received-At}. Never on in production. */
    @WithDefault("false")
    boolean receivedAtHeader();
}
