package io.koppi.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who does not know the key, or has only overheard somebody who does. */
final class HostileSignatures {
    private static final List<String> SIGNED = List.of(
            "meta-lead-ads",
            "linkedin-lead-forms",
            "tiktok-lead-ads",
            "typeform",
            "webflow",
            "wpforms",
            "standard-webhooks",
            "api",
            "adf",
            "generic");
    /** Their signature names its time. */
    private static final List<String> TIMED = List.of("tiktok-lead-ads", "webflow", "wpforms", "standard-webhooks");

    private static final Duration LONG_AGO = Duration.ofMinutes(6);

    private final HostileDoors doors;

    HostileSignatures(HostileDoors doors) {
        this.doors = doors;
    }

    List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        byte[] body = "{\"email\":\"a@example.com\"}".getBytes(UTF_8);
        byte[] other = "{\"email\":\"b@example.com\"}".getBytes(UTF_8);
        for (String door : SIGNED) {
            all.add(new Attack(
                    door + ": signed with another key",
                    "401",
                    () -> post(door, body, Signed.headers(door, body, "other", Instant.now()))));
            all.add(new Attack(
                    door + ": not signed",
                    "401",
                    () -> post(door, body, new String[] {"Content-Type", "application/json"})));
        }
        for (String door : SIGNED.subList(0, 7)) {
            all.add(new Attack(
                    door + ": signed for another body", "401", () -> post(door, other, Signed.headers(door, body))));
        }
        for (String door : TIMED) {
            all.add(new Attack(
                    door + ": heard six minutes ago",
                    "401",
                    () -> post(
                            door,
                            body,
                            Signed.headers(
                                    door, body, HostileDoors.KEY, Instant.now().minus(LONG_AGO)))));
        }
        all.add(new Attack(
                "google-lead-forms: another key",
                "401",
                () -> doors.post("google-lead-forms", "{\"google_key\":\"x\",\"lead_id\":\"1\"}".getBytes(UTF_8))));
        all.add(new Attack(
                "google-lead-forms: the key below the first level",
                "401",
                () -> doors.post(
                        "google-lead-forms", "{\"a\":{\"google_key\":\"k\"},\"lead_id\":\"1\"}".getBytes(UTF_8))));
        all.add(new Attack("standard-webhooks: heard a moment ago, is the same contact", "one", this::again));
        return all;
    }

    private String post(String door, byte[] body, String[] headers) throws Exception {
        return doors.post(door.equals("standard-webhooks") ? "api" : door, body, headers);
    }

    private String again() throws Exception {
        byte[] body = ("{\"email\":\"a@example.com\",\"message\":\"" + System.nanoTime() + "\"}").getBytes(UTF_8);
        String[] headers = Signed.headers("standard-webhooks", body);
        String first = contact(body, headers);
        return first.equals(contact(body, headers)) ? "one" : "two";
    }

    private String contact(byte[] body, String[] headers) throws Exception {
        return Json.of(doors.postAt(doors.path("api"), body, headers))
                .path("contacts")
                .path(0)
                .path("contactId")
                .asText();
    }
}
