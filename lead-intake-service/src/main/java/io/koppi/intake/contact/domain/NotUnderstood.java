package io.koppi.intake.contact.domain;

/**
 * The bytes are what their sender says, but the channel cannot make a contact of them: its own settings are at fault. A provider's
 * delivery is then kept in the failed tray until they are mended.
 */
public final class NotUnderstood extends Unreadable {
    private final String reason;
    private final String detail;

    /**
     * {@code reason} is a stable code without personal data; {@code detail} may quote the content and is only for the channel's
     * admin.
     */
    public NotUnderstood(String reason, String detail) {
        super("The channel's mapping makes no contact of this.");
        this.reason = reason;
        this.detail = detail;
    }

    public String reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
