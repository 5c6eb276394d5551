package io.koppi.platform.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Whose the phones of the demo are, so that the page can say it. */
final class PhoneBook {
    /** A phone that somebody of the demo carries. */
    record Entry(String number, String name, String tenant, String place) {}

    private PhoneBook() {}

    static List<Entry> ofTheDemo() {
        List<Entry> entries = new ArrayList<>();
        try (InputStream seed = PhoneBook.class.getResourceAsStream("/demo/seed.json")) {
            if (seed == null) {
                return List.of();
            }
            for (JsonNode tenant : Journal.JSON.readTree(seed).path("tenants")) {
                tenant.path("members").forEach(member -> entry(tenant, member, entries));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's seed is broken", e);
        }
        return List.copyOf(entries);
    }

    private static void entry(JsonNode tenant, JsonNode member, List<Entry> entries) {
        if (member.hasNonNull("phone")) {
            String place = member.path("place").asText(UUID.randomUUID().toString());
            entries.add(new Entry(
                    member.path("phone").asText(),
                    member.path("name").asText(),
                    tenant.path("name").asText(),
                    place));
        }
    }
}
