package io.koppi.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** The same for every door that reads JSON. */
final class HostileJson {
    private static final List<String> DOORS = List.of(
            "website-form",
            "generic",
            "api",
            "meta-lead-ads",
            "linkedin-lead-forms",
            "google-lead-forms",
            "tiktok-lead-ads");
    private static final int DEEP = 100_000;
    private static final byte[] BROKEN = {'{', '"', (byte) 0xC0, (byte) 0xFF, '"', ':', '1', '}'};

    private final HostileDoors doors;

    HostileJson(HostileDoors doors) {
        this.doors = doors;
    }

    List<Attack> all() {
        List<Attack> all = new ArrayList<>();
        for (String door : DOORS) {
            all.add(new Attack(
                    door + ": 100,000 levels",
                    "400",
                    () -> signed(door, "\"a\":" + "[".repeat(DEEP) + "]".repeat(DEEP))));
            all.add(new Attack(
                    door + ": three million empty arrays",
                    "400",
                    () -> signed(door, "\"a\":[" + "[],".repeat(3_000_000) + "[]]")));
            all.add(new Attack(
                    door + ": names that add up", "400|200|202|422", () -> signed(door, "\"fields\":" + nested())));
            all.add(new Attack(
                    door + ": a number of 900 digits, null bytes, halves", "4..|20.", () -> signed(door, odd())));
            all.add(new Attack(
                    door + ": broken UTF-8",
                    "400|401|20.|422",
                    () -> doors.post(door, BROKEN, Signed.headers(door, BROKEN))));
        }
        all.add(new Attack("a mapping that doubles without end", "200", () -> signed("bomb", "\"a\":1")));
        all.add(new Attack("an expression that counts for ever, tried", "200", () -> tried("$sum([1..9999999])")));
        all.add(new Attack(
                "an expression that backtracks, tried",
                "200",
                () -> tried("$matches('" + "a".repeat(40) + "!', '(a+)+')")));
        all.add(new Attack("an expression nested 20,000 deep, tried", "200|422", () -> tried("(".repeat(20_000))));
        return all;
    }

    private String signed(String door, String members) throws Exception {
        byte[] body = ("{\"google_key\":\"k\",\"object\":\"LEAD\",\"lead_id\":\"1\",\"email\":\"a@example.com\","
                        + members + "}")
                .getBytes(UTF_8);
        return doors.post(door, body, Signed.headers(door, body));
    }

    /** Fifty names of forty thousand letters, one in the other, and many leaves. */
    private static String nested() {
        String name = "a".repeat(40_000);
        return ("{\"" + name + "\":").repeat(50) + "{\"b\":1" + ",\"c\":2".repeat(1_000) + "}" + "}".repeat(50);
    }

    private static String odd() {
        return "\"n\":" + "9".repeat(900)
                + ",\"e\":1e400,\"source\":\"\\u0000\",\"externalId\":\"\\u0001\",\"name\":\"\\ud800\","
                + "\"submittedAt\":\"+999999999-12-31T23:59:59Z\",\"consent\":{\"contact\":true,\"evidence\":\"\\u0000\"}";
    }

    private String tried(String expression) throws Exception {
        String settings = "{\"webhook\":{\"expression\":\"" + expression + "\"}}";
        return Integer.toString(doors.admin()
                .post(
                        "/api/channels/" + doors.id("generic") + "/try",
                        "{\"body\":\"{}\",\"settings\":" + settings + "}")
                .statusCode());
    }
}
