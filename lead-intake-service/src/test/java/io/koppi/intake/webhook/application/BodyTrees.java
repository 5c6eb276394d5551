package io.koppi.intake.webhook.application;

import io.koppi.intake.fuzz.Channels;

/** Trees without a service. */
public final class BodyTrees {
    private BodyTrees() {}

    public static BodyTree bounded() {
        return new BodyTree(Channels.JSON);
    }
}
