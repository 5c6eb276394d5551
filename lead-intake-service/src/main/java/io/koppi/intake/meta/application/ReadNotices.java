package io.koppi.intake.meta.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.leadform.application.JsonIds;
import io.koppi.intake.meta.domain.LeadNotice;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads which leads a webhook announces; a page's other news are passed over. */
final class ReadNotices {
    private ReadNotices() {}

    /** Each lead once, in the order of the body. */
    static List<LeadNotice> from(byte[] body, ObjectMapper json) throws Unreadable {
        JsonNode root = parse(body, json);
        if (!root.path("entry").isArray()) {
            throw new Unreadable("There is no list of entries.");
        }
        Map<String, LeadNotice> notices = new LinkedHashMap<>();
        for (JsonNode entry : root.path("entry")) {
            for (JsonNode change : entry.path("changes")) {
                if (change.path("field").asText().equals("leadgen")) {
                    LeadNotice notice = notice(change.path("value"), entry);
                    notices.putIfAbsent(notice.leadgenId(), notice);
                }
            }
        }
        return List.copyOf(notices.values());
    }

    private static LeadNotice notice(JsonNode value, JsonNode entry) throws Unreadable {
        String id = value.path("leadgen_id").asText("");
        if (!id.matches("\\d{1,30}")) {
            throw new Unreadable("A leadgen change without a leadgen_id.");
        }
        return new LeadNotice(
                id,
                JsonIds.of(value, "page_id").or(() -> JsonIds.of(entry, "id")).orElse(""),
                JsonIds.of(value, "form_id").orElse(""),
                JsonIds.of(value, "ad_id"));
    }

    private static JsonNode parse(byte[] body, ObjectMapper json) throws Unreadable {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new Unreadable("The body is not JSON.");
        }
    }
}
