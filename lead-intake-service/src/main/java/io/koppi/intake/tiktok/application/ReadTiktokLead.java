package io.koppi.intake.tiktok.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.leadform.application.JsonIds;
import io.koppi.intake.leadform.application.LeadFormAnswers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Reads one entry: the usual questions by their English names, the page's own ones by the channel's mapping of that page. */
final class ReadTiktokLead {
    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("full name", "name"),
            Map.entry("first name", "first_name"),
            Map.entry("last name", "last_name"),
            Map.entry("email", "email"),
            Map.entry("phone number", "phone"),
            Map.entry("city", "town"),
            Map.entry("zip code", "post_code"),
            Map.entry("postal code", "post_code"),
            Map.entry("country", "country"),
            Map.entry("company name", "company"),
            Map.entry("job title", "job_title"));
    private static final List<String> ATTRIBUTES =
            List.of("page_id", "advertiser_id", "campaign_id", "adgroup_id", "ad_id");
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    private ReadTiktokLead() {}

    static ContactDraft from(Door door, JsonNode entry) throws Unreadable {
        String id = JsonIds.of(entry, "lead_id").orElseThrow(() -> new Unreadable("An entry without a lead_id."));
        boolean test = entry.path("is_test").asBoolean();
        ContactDraft.Builder draft = ContactDraft.from("tiktok.leadgen", id);
        LeadFormAnswers answers = new LeadFormAnswers(
                door.options().mappingOf(JsonIds.of(entry, "page_id").orElse("")), STANDARD, draft);
        for (JsonNode field : entry.path("field_data")) {
            String question = field.path("name").asText("");
            StringJoiner answer = new StringJoiner(", ");
            field.path("values").forEach(value -> answer.add(value.asText("")));
            answers.take(question.strip().toLowerCase(Locale.ROOT), question, answer.toString());
        }
        answers.finish(door);
        ATTRIBUTES.forEach(name -> JsonIds.of(entry, name).ifPresent(value -> draft.attribute(name, value)));
        return draft.test(test)
                .attribute("is_test", test)
                .submittedAt(created(entry.path("create_time")))
                .build();
    }

    private static Optional<Instant> created(JsonNode unixSeconds) {
        return Optional.of(unixSeconds)
                .filter(time -> time.canConvertToLong() && time.asLong() > 0 && time.asLong() < FIRST_MILLISECONDS)
                .map(time -> Instant.ofEpochSecond(time.asLong()));
    }
}
