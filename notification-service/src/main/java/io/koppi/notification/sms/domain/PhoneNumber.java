package io.koppi.notification.sms.domain;

/** E.164, with the plus. Shows only its end, for it may land in a log. */
public record PhoneNumber(String value) {
    private static final int SHOWN = 2;

    @Override
    public String toString() {
        return "..." + value.substring(Math.max(0, value.length() - SHOWN));
    }
}
