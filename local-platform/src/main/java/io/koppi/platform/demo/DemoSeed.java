package io.koppi.platform.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What the demo's file says. */
public final class DemoSeed {
    private final JsonNode seed;

    private DemoSeed(JsonNode seed) {
        this.seed = seed;
    }

    public static DemoSeed read() {
        try (InputStream in = DemoSeed.class.getResourceAsStream("/demo/seed.json")) {
            if (in == null) {
                throw new IllegalStateException("seed.json is not in the jar");
            }
            return new DemoSeed(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's seed is broken", e);
        }
    }

    /** One for all; it opens nothing but the demo on this machine. */
    public String password() {
        return seed.path("password").asText();
    }

    public List<JsonNode> tenants() {
        List<JsonNode> tenants = new ArrayList<>();
        seed.path("tenants").forEach(tenants::add);
        return List.copyOf(tenants);
    }

    /** A sign-in worth showing: who it is, where, and what they may. */
    public record SignIn(String email, String name, String place, String role) {}

    /** The tenant's admin, then of every place its admin and a seller. */
    public List<SignIn> signIns(JsonNode tenant) {
        List<SignIn> signIns = new ArrayList<>();
        tenant.path("members").forEach(member -> {
            String place = member.path("place").asText();
            String role = role(member);
            boolean shown = signIns.stream()
                    .anyMatch(
                            other -> other.place().equals(place) && other.role().equals(role));
            if (!shown) {
                signIns.add(new SignIn(
                        member.path("email").asText(), member.path("name").asText(), place, role));
            }
        });
        return List.copyOf(signIns);
    }

    private static String role(JsonNode member) {
        if (member.path("tenantAdmin").asBoolean()) {
            return "tenant admin";
        }
        return member.path("adminLocationIds").isEmpty() ? "seller" : "location admin";
    }
}
