package io.koppi.intake.channel.domain;

import java.util.Arrays;
import java.util.Optional;

/** The wire formats a channel may speak, by the names the directory gives them. */
public enum ChannelKind {
    WEBSITE_FORM("website-form", false),
    ADF("adf", true),
    META_LEAD_ADS("meta-lead-ads", true),
    LINKEDIN_LEAD_FORMS("linkedin-lead-forms", true),
    GOOGLE_LEAD_FORMS("google-lead-forms", true),
    TIKTOK_LEAD_ADS("tiktok-lead-ads", true),
    /** Another product's webhook, read by a mapping. */
    WEBHOOK("webhook", true),
    /** Koppi's own JSON, from the tenant's programs. */
    API("api", true),
    MARKETPLACE_MAIL("marketplace-mail", false),
    /** Pages of events with a cursor, which we fetch; its secret is the password. */
    POLLED_FEED("polled-feed", true),
    FILE_IMPORT("file-import", false),
    /** Typed in by a member. */
    MANUAL("manual", false);

    private final String key;
    private final boolean needsSecret;

    ChannelKind(String key, boolean needsSecret) {
        this.key = key;
        this.needsSecret = needsSecret;
    }

    public String key() {
        return key;
    }

    /** Whether a channel without any key takes nothing in. */
    public boolean needsSecret() {
        return needsSecret;
    }

    /** Whether mail to the channel's address is read. */
    public boolean takesMail() {
        return this == ADF || this == MARKETPLACE_MAIL;
    }

    /** Empty for a kind this build has no door for. */
    public static Optional<ChannelKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
