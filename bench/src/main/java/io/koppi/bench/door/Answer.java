package io.koppi.bench.door;

/**
 * What the sender was told.
 *
 * @param accepted the platform has promised to keep the contact
 * @param status HTTP status, or the SMTP reply code
 */
public record Answer(boolean accepted, int status) {
    static Answer http(int status) {
        return new Answer(status >= 200 && status < 400, status);
    }
}
