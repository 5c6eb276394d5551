package io.koppi.bench.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;

/** A contact as its sender posts it to each door, written out so that sending it costs next to nothing. */
public enum DoorPost {
    FORM("website-form"),
    FORM_JSON("website-form"),
    ADF("adf"),
    /** Meta and LinkedIn only announce a lead; it is fetched after the answer. */
    META("meta-lead-ads"),
    LINKEDIN("linkedin-lead-forms"),
    GOOGLE("google-lead-forms"),
    TIKTOK("tiktok-lead-ads"),
    WEBHOOK("webhook"),
    API("api");

    private static final String JSON = "application/json";

    private final String kind;

    /**
     * What is posted.
     *
     * @param headers whole lines, each with its line end
     */
    public record Post(String headers, String body) {}

    DoorPost(String kind) {
        this.kind = kind;
    }

    /** The kind of channel it goes to. */
    public String kind() {
        return kind;
    }

    public String path(String address) {
        return (kind.equals("website-form") ? "/f/" : "/hooks/") + address;
    }

    /** {@code key} is a secret of the channel. */
    public Post of(Draft draft, String key) throws IOException {
        return switch (this) {
            case FORM ->
                post("application/x-www-form-urlencoded", "Accept: text/html\r\n", WebsiteFormDoor.body(draft));
            case FORM_JSON -> post(JSON, "", Payloads.form(draft));
            case ADF -> post("application/x-adf+xml", "X-Api-Key: " + key + "\r\n", Adf.of(draft));
            case META -> signed("X-Hub-Signature-256: sha256=", key, "", MetaDoor.notification(draft));
            case LINKEDIN -> signed("X-LI-Signature: ", key, "hmacsha256=", Payloads.linkedin(draft));
            case GOOGLE -> post(JSON, "", Payloads.google(draft, key));
            case TIKTOK -> {
                long now = Instant.now().getEpochSecond();
                yield signed("TikTok-Signature: t=" + now + ",s=", key, now + ".", Payloads.tiktok(draft));
            }
            case WEBHOOK -> post(JSON, "X-Api-Key: " + key + "\r\n", Payloads.contact(draft));
            case API ->
                post(
                        JSON,
                        "Authorization: Bearer " + key + "\r\nIdempotency-Key: " + draft.key() + "\r\n",
                        Payloads.contact(draft));
        };
    }

    private static Post signed(String header, String key, String before, String body) {
        return post(JSON, header + HmacSha256.hex((before + body).getBytes(UTF_8), key) + "\r\n", body);
    }

    private static Post post(String type, String headers, String body) {
        return new Post("Content-Type: " + type + "\r\n" + headers, body);
    }
}
