package io.koppi.intake.google.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.leadform.application.JsonIds;
import io.koppi.intake.leadform.application.LeadFormAnswers;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one lead: Google's columns by their ids, the form's own questions by the channel's mapping. Unknown fields may come. */
final class ReadGoogleLead {
    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("FULL_NAME", "name"),
            Map.entry("FIRST_NAME", "first_name"),
            Map.entry("LAST_NAME", "last_name"),
            Map.entry("EMAIL", "email"),
            Map.entry("WORK_EMAIL", "email"),
            Map.entry("PHONE_NUMBER", "phone"),
            Map.entry("WORK_PHONE", "phone"),
            Map.entry("POSTAL_CODE", "post_code"),
            Map.entry("CITY", "town"),
            Map.entry("COUNTRY", "country"),
            Map.entry("COMPANY_NAME", "company"),
            Map.entry("JOB_TITLE", "job_title"));
    private static final List<String> ATTRIBUTES =
            List.of("form_id", "campaign_id", "adgroup_id", "creative_id", "asset_group_id", "gcl_id", "lead_stage");

    private ReadGoogleLead() {}

    static ContactDraft from(Door door, JsonNode lead) throws Unreadable {
        String id = JsonIds.of(lead, "lead_id").orElseThrow(() -> new Unreadable("There is no lead_id."));
        boolean test = lead.path("is_test").asBoolean();
        ContactDraft.Builder draft = ContactDraft.from("google.leadform", id);
        LeadFormAnswers answers = new LeadFormAnswers(
                door.options().mappingOf(JsonIds.of(lead, "form_id").orElse("")), STANDARD, draft);
        for (JsonNode column : lead.path("user_column_data")) {
            String key = column.path("column_id").asText("");
            String name = column.path("column_name").asText("");
            answers.take(
                    key,
                    name.isBlank() ? key : name,
                    column.path("string_value").asText(""));
        }
        answers.finish(door);
        ATTRIBUTES.forEach(name -> JsonIds.of(lead, name).ifPresent(value -> draft.attribute(name, value)));
        return draft.test(test)
                .attribute("is_test", test)
                .submittedAt(submitted(lead.path("lead_submit_time").asText("")))
                .build();
    }

    /** Older forms do not tell. */
    private static Optional<Instant> submitted(String time) {
        try {
            return time.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(time));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
