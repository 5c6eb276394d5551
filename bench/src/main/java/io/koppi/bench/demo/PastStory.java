package io.koppi.bench.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.koppi.bench.demo.PastLead.Fate;
import io.koppi.bench.door.Draft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Tells a past lead as claim-service's history takes it: who asked for what, who took it, what they did. */
final class PastStory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Map.Entry<String, Integer>> REQUESTS = List.of(
            Map.entry("quote", 45),
            Map.entry("callback", 23),
            Map.entry("measuring_visit", 12),
            Map.entry("service", 9),
            Map.entry("question", 6),
            Map.entry("purchase", 5));
    private static final List<Map.Entry<String, Integer>> CHANNELS =
            List.of(Map.entry("website-form", 60), Map.entry("meta-lead-ads", 25), Map.entry("adf", 15));
    private static final Map<String, String> SOURCES =
            Map.of("website-form", "web.form", "meta-lead-ads", "meta.leadgen", "adf", "adf");
    private static final List<Map.Entry<String, Integer>> REASONS = List.of(
            Map.entry("price", 34),
            Map.entry("competitor", 24),
            Map.entry("not-reachable", 18),
            Map.entry("no-need", 15),
            Map.entry("other", 9));
    private static final List<Map.Entry<String, Integer>> PROGRESS =
            List.of(Map.entry("new", 30), Map.entry("call", 35), Map.entry("offer", 35));
    private static final double REACHED = .7;
    private static final double OFFERED = .45;
    private static final double DAYS_TO_AN_END = 6;
    private static final int FIRST_NUMBER = 2_000;

    private final JsonNode company;
    private final LocalDate until;
    private final RandomGenerator random;
    private final Customers customers;
    private int told;

    PastStory(JsonNode company, LocalDate until, RandomGenerator random) {
        this.company = company;
        this.until = until;
        this.random = random;
        this.customers = new Customers(random);
    }

    ObjectNode of(PastLead lead) {
        JsonNode location = entry("locations", it -> it.path("name").asText().equals(lead.place()));
        String request = Weighted.pick(REQUESTS, random);
        JsonNode type = entry("requestTypes", it -> it.path("key").asText().equals(request));
        JsonNode team = entry(
                "teams",
                it -> it.path("locationId").equals(location.path("id"))
                        && holds(it.path("requestTypeIds"), type.path("id")));
        String kind = Weighted.pick(CHANNELS, random);
        JsonNode channel = entry("channels", it -> it.path("kind").asText().equals(kind));
        Draft draft = customers.at(lead.place(), lead.receivedAt().toInstant());
        ObjectNode story = JSON.createObjectNode()
                .put("receivedAt", lead.receivedAt().toInstant().toString())
                .put("source", SOURCES.get(kind))
                .put("subject", draft.subject())
                .put("message", draft.message());
        story.set("locationId", location.path("id"));
        story.set("teamId", team.path("id"));
        story.set("channelId", channel.path("id"));
        story.set("requestTypeId", type.path("id"));
        // Everybody has a number of their own, or strangers would be shown as one customer who returns.
        story.putObject("customer")
                .put("name", draft.name())
                .put("phone", "+35840000%04d".formatted(FIRST_NUMBER + told++))
                .put("email", draft.email());
        lead.claimedAt().ifPresent(at -> work(story, lead, at, team));
        return story;
    }

    private void work(ObjectNode story, PastLead lead, Instant claimedAt, JsonNode team) {
        List<JsonNode> members = company.path("members")
                .valueStream()
                .filter(it -> holds(it.path("teamIds"), team.path("id")))
                .toList();
        JsonNode member = members.get(random.nextInt(members.size()));
        story.putObject("claim").put("at", claimedAt.toString()).set("memberId", member.path("id"));
        ArrayNode steps = story.putArray("steps");
        Instant end = until.atStartOfDay(lead.receivedAt().getZone()).toInstant();
        Instant called = within(claimedAt, end, Duration.ofMinutes(4));
        step(steps, random.nextDouble() < REACHED ? "reached" : "not-reached", called);
        if (lead.fate() == Fate.OPEN) {
            String stage = Weighted.pick(PROGRESS, random);
            if (!stage.equals("new")) {
                step(steps, "stage", within(called, end, Duration.ofHours(20))).put("stage", stage);
            }
            return;
        }
        Instant ended = within(called, end, Duration.ofHours(Math.round(24 * DAYS_TO_AN_END)));
        if (random.nextDouble() < OFFERED) {
            step(steps, "stage", within(called, ended, Duration.ofHours(20))).put("stage", "offer");
        }
        ObjectNode last = step(steps, "stage", ended);
        if (lead.fate() == Fate.WON) {
            last.put("stage", "won").put("valueCents", 100L * Math.round(Math.exp(8.3 + .7 * random.nextGaussian())));
        } else {
            last.put("stage", "lost").put("lostReason", Weighted.pick(REASONS, random));
        }
    }

    private static ObjectNode step(ArrayNode steps, String kind, Instant at) {
        return steps.addObject().put("kind", kind).put("at", at.toString());
    }

    /** Some time after {@code from}, about the usual one, and before {@code end} in any case. */
    private Instant within(Instant from, Instant end, Duration usual) {
        double millis = usual.toMillis() * -Math.log(1 - random.nextDouble());
        double most = Duration.between(from, end).toMillis() * random.nextDouble(.5, 1);
        return from.plusMillis(Math.round(Math.min(millis, most))).truncatedTo(ChronoUnit.MILLIS);
    }

    private JsonNode entry(String list, Predicate<JsonNode> which) {
        return company.path(list).valueStream().filter(which).findFirst().orElseThrow();
    }

    private static boolean holds(JsonNode ids, JsonNode id) {
        return ids.valueStream().anyMatch(id::equals);
    }
}
