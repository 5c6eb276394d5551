package io.koppi.intake.meta.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.FormMapping;
import io.koppi.intake.contact.domain.Consent;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.PersonName;
import io.koppi.intake.contact.domain.Place;
import io.koppi.intake.meta.domain.LeadNotice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    private final FormMapping mapping;
    private final Map<String, String> found = new LinkedHashMap<>();
    private final List<String> messages = new ArrayList<>();
    private final ContactDraft.Builder draft;
    private Optional<String> requestType = Optional.empty();
    private boolean test;

    private ReadLead(FormMapping mapping, ContactDraft.Builder draft) {
        this.mapping = mapping;
        this.draft = draft;
    }

    static ContactDraft from(Door door, LeadNotice notice, JsonNode lead) {
        String formId = lead.path("form_id").asText(notice.formId());
        FormMapping mapping = door.options().mappingOf(formId);
        ReadLead reading = new ReadLead(mapping, ContactDraft.from("meta.leadgen", notice.leadgenId()));
        lead.path("field_data").forEach(reading::take);
        reading.addAttributes(notice, formId, lead);
        return reading.finish(door, lead);
    }

    private void take(JsonNode field) {
        String question = field.path("name").asText();
        StringJoiner joined = new StringJoiner(", ");
        field.path("values").forEach(value -> joined.add(value.asText()));
        String answer = joined.toString().strip();
        if (answer.startsWith(DUMMY)) {
            test = true;
        }
        Optional<String> meant = mapping.requestTypeOf(question, answer);
        if (meant.isPresent()) {
            requestType = meant;
            return;
        }
        String target = mapping.fields().getOrDefault(question, STANDARD.getOrDefault(question, ""));
        switch (target) {
            case "email" -> draft.email(answer);
            case "phone" -> draft.phone(answer);
            case "message" -> messages.add(answer);
            case "ignore" -> {
                // The tenant does not want it.
            }
            case "" -> ask(question, answer);
            default -> found.putIfAbsent(target, answer);
        }
    }

    private void ask(String question, String answer) {
        if (!answer.isEmpty()) {
            draft.answer(question, answer);
            messages.add(question + ": " + answer);
        }
    }

    private ContactDraft finish(Door door, JsonNode lead) {
        Optional<String> name = value("name")
                .flatMap(PersonName::whole)
                .or(() -> PersonName.joined(
                        Stream.of("first_name", "last_name").map(this::value).flatMap(Optional::stream)));
        Optional<String> wish = value("location");
        value("subject").or(mapping::subject).ifPresent(title -> {
            mapping.subjectKind().ifPresent(kind -> draft.subject("kind", kind));
            draft.subject("title", title);
        });
        return draft.name(name)
                .test(test)
                .requestType(requestType.or(mapping::requestType))
                .place(new Place(
                        wish.flatMap(door::locationNamed),
                        value("post_code"),
                        value("town").or(() -> wish),
                        Optional.empty()))
                .message(messages.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", messages)))
                .consent(consent(lead.path("custom_disclaimer_responses")))
                .submittedAt(created(lead.path("created_time").asText("")))
                .build();
    }

    private Optional<String> value(String target) {
        return Optional.ofNullable(found.get(target)).filter(text -> !text.isBlank());
    }

    private void addAttributes(LeadNotice notice, String formId, JsonNode lead) {
        draft.attribute("page_id", notice.pageId()).attribute("form_id", formId).attribute("enriched", true);
        Stream.of("ad_id", "ad_name", "adset_id", "adset_name", "campaign_id", "campaign_name", "platform")
                .filter(lead::hasNonNull)
                .forEach(name -> draft.attribute(name, lead.path(name).asText()));
        if (lead.hasNonNull("is_organic")) {
            draft.attribute("is_organic", lead.path("is_organic").asBoolean());
        }
    }

    /** A box counts as ticked in the several ways Meta has written that. */
    private Consent consent(JsonNode responses) {
        Map<String, Boolean> boxes = new LinkedHashMap<>();
        responses.forEach(response -> {
            String ticked = response.path("is_checked").asText("");
            boxes.put(response.path("checkbox_key").asText(), ticked.equals("1") || ticked.equals("true"));
        });
        if (boxes.isEmpty()) {
            return Consent.NOT_ASKED;
        }
        StringJoiner evidence = new StringJoiner(", ", "custom_disclaimer_responses: ", "");
        boxes.forEach((key, ticked) -> evidence.add(key + "=" + ticked));
        return new Consent(given(boxes, "contact"), given(boxes, "marketing"), Optional.of(evidence.toString()));
    }

    private Optional<Boolean> given(Map<String, Boolean> boxes, String kind) {
        List<Boolean> answers = boxes.entrySet().stream()
                .filter(box -> mapping.consents().getOrDefault(box.getKey(), "").endsWith(kind))
                .map(Map.Entry::getValue)
                .toList();
        return answers.isEmpty() ? Optional.empty() : Optional.of(!answers.contains(false));
    }

    private static Optional<Instant> created(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, CREATED).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
