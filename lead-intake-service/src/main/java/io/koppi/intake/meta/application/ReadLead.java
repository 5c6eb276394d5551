package io.koppi.intake.meta.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.FormMapping;
import io.koppi.intake.contact.domain.Consent;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.leadform.application.Consents;
import io.koppi.intake.leadform.application.LeadFormAnswers;
import io.koppi.intake.meta.domain.LeadNotice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** Reads a fetched lead: Meta's standard fields by name, the form's own questions by the channel's mapping. */
final class ReadLead {
    private static final DateTimeFormatter CREATED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXX");
    private static final String DUMMY = "<test lead: dummy data";
    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("full_name", "name"),
            Map.entry("first_name", "first_name"),
            Map.entry("last_name", "last_name"),
            Map.entry("email", "email"),
            Map.entry("work_email", "email"),
            Map.entry("phone_number", "phone"),
            Map.entry("work_phone_number", "phone"),
            Map.entry("city", "town"),
            Map.entry("post_code", "post_code"),
            Map.entry("zip_code", "post_code"));

    private ReadLead() {}

    static ContactDraft from(Door door, LeadNotice notice, JsonNode lead) {
        String formId = lead.path("form_id").asText(notice.formId());
        FormMapping mapping = door.options().mappingOf(formId);
        ContactDraft.Builder draft = ContactDraft.from("meta.leadgen", notice.leadgenId());
        LeadFormAnswers answers = new LeadFormAnswers(mapping, STANDARD, draft);
        boolean test = false;
        for (JsonNode field : lead.path("field_data")) {
            String question = field.path("name").asText();
            String answer = answer(field);
            // Meta marks its test leads by nothing else.
            test |= answer.startsWith(DUMMY);
            answers.take(question, question, answer);
        }
        answers.finish(door);
        addAttributes(draft, notice, formId, lead);
        return draft.test(test)
                .consent(consent(mapping, lead.path("custom_disclaimer_responses")))
                .submittedAt(created(lead.path("created_time").asText("")))
                .build();
    }

    private static String answer(JsonNode field) {
        StringJoiner joined = new StringJoiner(", ");
        field.path("values").forEach(value -> joined.add(value.asText()));
        return joined.toString().strip();
    }

    private static void addAttributes(ContactDraft.Builder draft, LeadNotice notice, String formId, JsonNode lead) {
        draft.attribute("page_id", notice.pageId()).attribute("form_id", formId).attribute("enriched", true);
        Stream.of("ad_id", "ad_name", "adset_id", "adset_name", "campaign_id", "campaign_name", "platform")
                .filter(lead::hasNonNull)
                .forEach(name -> draft.attribute(name, lead.path(name).asText()));
        if (lead.hasNonNull("is_organic")) {
            draft.attribute("is_organic", lead.path("is_organic").asBoolean());
        }
    }

    /** A box counts as ticked in the several ways Meta has written that. */
    private static Consent consent(FormMapping mapping, JsonNode responses) {
        Map<String, Boolean> boxes = new LinkedHashMap<>();
        StringJoiner evidence = new StringJoiner(", ", "custom_disclaimer_responses: ", "");
        responses.forEach(response -> {
            String ticked = response.path("is_checked").asText("");
            boxes.put(response.path("checkbox_key").asText(), ticked.equals("1") || ticked.equals("true"));
        });
        boxes.forEach((key, ticked) -> evidence.add(key + "=" + ticked));
        return Consents.of(mapping, boxes, evidence.toString());
    }

    private static Optional<Instant> created(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, CREATED).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
