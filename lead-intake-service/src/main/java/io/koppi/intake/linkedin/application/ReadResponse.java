package io.koppi.intake.linkedin.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.FormMapping;
import io.koppi.intake.contact.domain.Consent;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.leadform.application.Consents;
import io.koppi.intake.leadform.application.JsonIds;
import io.koppi.intake.leadform.application.LeadFormAnswers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** Reads a person's answers by their form's questions: LinkedIn's own by their names, the others by the channel's mapping. */
final class ReadResponse {
    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("FIRST_NAME", "first_name"),
            Map.entry("LAST_NAME", "last_name"),
            Map.entry("EMAIL", "email"),
            Map.entry("WORK_EMAIL", "email"),
            Map.entry("PHONE_NUMBER", "phone"),
            Map.entry("WORK_PHONE_NUMBER", "phone"),
            Map.entry("CITY", "town"),
            Map.entry("ZIP_CODE", "post_code"),
            Map.entry("POSTAL_CODE", "post_code"),
            Map.entry("COUNTRY", "country"),
            Map.entry("COMPANY_NAME", "company"),
            Map.entry("JOB_TITLE", "job_title"));

    private ReadResponse() {}

    /** The form's id as the response tells it, else as the announcement did. */
    static String formId(LeadAction action, JsonNode response) {
        return JsonIds.of(response.path("form"), "id")
                .orElseGet(() -> Optional.of(LeadAction.formId(
                                response.path("versionedLeadGenFormUrn").asText()))
                        .filter(id -> !id.isEmpty())
                        .orElse(action.formId()));
    }

    static ContactDraft from(Door door, LeadAction action, JsonNode response, JsonNode form) {
        String formId = formId(action, response);
        FormMapping mapping = door.options().mappingOf(formId);
        boolean test = response.path("testLead").asBoolean();
        ContactDraft.Builder draft = ContactDraft.from("linkedin.leadgen", action.responseId());
        LeadFormAnswers answers = new LeadFormAnswers(mapping, STANDARD, draft);
        Map<String, JsonNode> questions = questions(form);
        for (JsonNode answer : response.path("formResponse").path("answers")) {
            String id = answer.path("questionId").asText();
            Optional<JsonNode> question = Optional.ofNullable(questions.get(id));
            answers.take(
                    question.map(asked -> asked.path("predefinedField").asText(""))
                            .orElse(""),
                    question.map(asked -> asked.path("name").asText(""))
                            .filter(name -> !name.isBlank())
                            .or(() -> question.flatMap(asked -> localized(asked.path("question"))))
                            .orElse("question " + id),
                    text(answer.path("answerDetails"), question));
        }
        answers.finish(door);
        addAttributes(draft, action, formId, response);
        for (JsonNode hidden : form.path("hiddenFields")) {
            draft.attribute(
                    "hidden_" + hidden.path("name").asText(),
                    hidden.path("value").asText());
        }
        return draft.test(test)
                .attribute("is_test", test)
                .consent(consent(mapping, response.path("formResponse").path("consentResponses")))
                .submittedAt(LeadAction.time(response.path("submittedAt")).or(action::occurredAt))
                .build();
    }

    private static Map<String, JsonNode> questions(JsonNode form) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        for (JsonNode question : form.path("content").path("questions")) {
            byId.put(question.path("questionId").asText(), question);
        }
        return byId;
    }

    private static String text(JsonNode details, Optional<JsonNode> question) {
        JsonNode chosen = details.path("multipleChoiceAnswer").path("options");
        if (!chosen.isArray()) {
            return details.path("textQuestionAnswer").path("answer").asText("");
        }
        StringJoiner joined = new StringJoiner(", ");
        for (JsonNode option : chosen) {
            joined.add(question.flatMap(asked -> label(asked, option.asText())).orElse(option.asText()));
        }
        return joined.toString();
    }

    /** Choices are answered by number; the form has their words. */
    private static Optional<String> label(JsonNode question, String optionId) {
        JsonNode options = question.path("questionDetails")
                .path("multipleChoiceQuestionDetails")
                .path("options");
        for (JsonNode option : options) {
            if (option.path("id").asText().equals(optionId)) {
                return localized(option.path("text"));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> localized(JsonNode text) {
        for (JsonNode words : text.path("localized")) {
            return Optional.of(words.asText());
        }
        return Optional.empty();
    }

    private static void addAttributes(ContactDraft.Builder draft, LeadAction action, String formId, JsonNode response) {
        draft.attribute("enriched", true);
        draft.attribute("form_id", formId);
        draft.attribute("lead_type", response.path("leadType").asText(action.leadType()));
        JsonIds.of(response.path("leadMetadata").path("sponsoredLeadMetadata"), "campaign")
                .ifPresent(urn -> draft.attribute("campaign", urn));
        JsonNode about = response.path("associatedEntity");
        JsonIds.of(about, "associatedCreative").ifPresent(urn -> draft.attribute("creative", urn));
        JsonIds.of(about, "event").or(action::event).ifPresent(urn -> draft.attribute("event", urn));
    }

    private static Consent consent(FormMapping mapping, JsonNode responses) {
        Map<String, Boolean> boxes = new LinkedHashMap<>();
        StringJoiner evidence = new StringJoiner(", ");
        responses.forEach(response -> boxes.put(
                response.path("consentId").asText(), response.path("accepted").asBoolean()));
        boxes.forEach((id, accepted) -> evidence.add("consentId " + id + (accepted ? " accepted" : " not accepted")));
        return Consents.of(mapping, boxes, evidence.toString());
    }
}
