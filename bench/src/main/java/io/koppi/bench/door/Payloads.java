package io.koppi.bench.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** JSON bodies of the doors, as their senders shape them. */
final class Payloads {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Payloads() {}

    static String form(Draft draft) throws JsonProcessingException {
        return text(Map.of(
                "nimi", draft.name(),
                "puhelin", draft.phone(),
                "sahkoposti", draft.email(),
                "paikkakunta", draft.place(),
                "tuote", draft.subject(),
                "viesti", draft.message(),
                "suostumus", true,
                "submissionId", draft.key()));
    }

    static String linkedin(Draft draft) throws JsonProcessingException {
        return text(Map.of(
                "type",
                "LEAD_ACTION",
                "leadGenFormResponse",
                "urn:li:leadGenFormResponse:" + draft.key(),
                "leadGenForm",
                "urn:li:leadGenForm:9001",
                "owner",
                Map.of("sponsoredAccount", "urn:li:sponsoredAccount:510000001"),
                "occurredAt",
                draft.sentAt().toEpochMilli(),
                "leadAction",
                "CREATED"));
    }

    static String google(Draft draft, String key) throws JsonProcessingException {
        List<Map<String, String>> columns = List.of(
                column("FULL_NAME", draft.name()),
                column("EMAIL", draft.email()),
                column("PHONE_NUMBER", draft.phone()),
                column("CITY", draft.place()));
        return text(Map.of(
                "lead_id",
                draft.key(),
                "api_version",
                "1.0",
                "form_id",
                78_000_000_001L,
                "google_key",
                key,
                "user_column_data",
                columns));
    }

    private static Map<String, String> column(String id, String value) {
        return Map.of("column_id", id, "string_value", value);
    }

    static String tiktok(Draft draft) throws JsonProcessingException {
        long at = draft.sentAt().getEpochSecond();
        List<Map<String, Object>> answers = List.of(
                answer("Name", draft.name()),
                answer("Email", draft.email()),
                answer("Phone number", draft.phone()),
                answer("City", draft.place()));
        Map<String, Object> entry = Map.of(
                "lead_id", draft.key(), "page_id", "7300000000000000001", "create_time", at, "field_data", answers);
        return text(Map.of("object", "LEAD", "time", at, "entry", List.of(entry)));
    }

    private static Map<String, Object> answer(String question, String value) {
        return Map.of("name", question, "values", List.of(value));
    }

    /** The contact as docs/http-api.md has it: what a program posts, and what the generic mapping of a webhook takes as it is. */
    static String contact(Draft draft) throws JsonProcessingException {
        return text(Map.of(
                "externalId", draft.key(),
                "name", draft.name(),
                "phone", draft.phone(),
                "email", draft.email(),
                "town", draft.place(),
                "subject", draft.subject(),
                "message", draft.message(),
                "submittedAt", draft.sentAt().toString()));
    }

    private static String text(Object body) throws JsonProcessingException {
        return JSON.writeValueAsString(body);
    }
}
