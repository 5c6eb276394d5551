package io.koppi.platform.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.platform.demo.DemoSeed;
import java.util.ArrayList;
import java.util.List;

/** Whose the phones of the demo are, so that the page can say it. */
final class PhoneBook {
    /** A phone that somebody of the demo carries. */
    record Entry(String number, String name, String tenant, String place) {}

    private PhoneBook() {}

    static List<Entry> ofTheDemo() {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode tenant : DemoSeed.read().tenants()) {
            tenant.path("members").forEach(member -> entry(tenant, member, entries));
        }
        return List.copyOf(entries);
    }

    private static void entry(JsonNode tenant, JsonNode member, List<Entry> entries) {
        if (member.hasNonNull("phone")) {
            entries.add(new Entry(
                    member.path("phone").asText(),
                    member.path("name").asText(),
                    tenant.path("name").asText(),
                    member.path("place").asText()));
        }
    }
}
