package io.koppi.intake.channel.domain;

import java.util.Arrays;
import java.util.Optional;

/** The wire formats a channel may speak, by the names the directory gives them. */
public enum ChannelKind {
    WEBSITE_FORM("website-form"),
    ADF("adf"),
    META_LEAD_ADS("meta-lead-ads");

    private final String key;

    ChannelKind(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Empty for a kind this build has no door for. */
    public static Optional<ChannelKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
