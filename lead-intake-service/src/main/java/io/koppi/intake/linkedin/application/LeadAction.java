package io.koppi.intake.linkedin.application;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.contact.domain.Unreadable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What LinkedIn says was done to one lead.
 *
 * @param owner URN of the account or organization the form belongs to, by which its access token is found
 * @param event URN, for a form of an event
 */
record LeadAction(
        String responseId,
        String action,
        String owner,
        String formId,
        String leadType,
        Optional<String> event,
        Optional<Instant> occurredAt) {
    private static final Pattern RESPONSE = Pattern.compile("urn:li:leadGenFormResponse:([\\w-]{1,200})");
    private static final Pattern FORM = Pattern.compile("urn:li:leadGenForm:(\\d{1,30})\\s*[,)]");
    /** LinkedIn's documentation and its senders disagree on the unit. In seconds this is the year 5138, in milliseconds 1973. */
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;

    private static final long LAST_MILLISECONDS = 100_000_000_000_000L;

    static LeadAction from(JsonNode event) throws Unreadable {
        Matcher response = RESPONSE.matcher(event.path("leadGenFormResponse").asText());
        if (!response.matches()) {
            throw new Unreadable("A lead action without the URN of a leadGenFormResponse.");
        }
        JsonNode owner = event.path("owner");
        return new LeadAction(
                response.group(1),
                event.path("leadAction").asText(),
                Stream.of("sponsoredAccount", "organization")
                        .map(kind -> owner.path(kind).asText(""))
                        .filter(urn -> !urn.isEmpty())
                        .findFirst()
                        .orElse(""),
                formId(event.path("leadGenForm").asText()),
                event.path("leadType").asText(),
                Optional.of(event.path("associatedEntity").path("event").asText(""))
                        .filter(urn -> !urn.isEmpty()),
                time(event.path("occurredAt")));
    }

    /** The number in the URN of a form's version; a space may follow its comma. Empty text when there is none. */
    static String formId(String versionedUrn) {
        Matcher form = FORM.matcher(versionedUrn);
        return form.find() ? form.group(1) : "";
    }

    static Optional<Instant> time(JsonNode unix) {
        long value = unix.canConvertToLong() ? unix.asLong() : 0;
        if (value <= 0 || value > LAST_MILLISECONDS) {
            return Optional.empty();
        }
        return Optional.of(value < FIRST_MILLISECONDS ? Instant.ofEpochSecond(value) : Instant.ofEpochMilli(value));
    }

    /** The person wants to be forgotten. */
    boolean isErasure() {
        return action.equals("DELETED");
    }

    /** What has to be remembered until the lead is fetched. */
    Map<String, String> asWork() {
        Map<String, String> work = new LinkedHashMap<>();
        work.put("owner", owner);
        work.put("form_id", formId);
        work.put("lead_type", leadType);
        event.ifPresent(urn -> work.put("event", urn));
        occurredAt.ifPresent(time -> work.put("occurred_at", time.toString()));
        return work;
    }

    static LeadAction ofWork(String responseId, Map<String, String> work) {
        return new LeadAction(
                responseId,
                "CREATED",
                work.getOrDefault("owner", ""),
                work.getOrDefault("form_id", ""),
                work.getOrDefault("lead_type", ""),
                Optional.ofNullable(work.get("event")),
                Optional.ofNullable(work.get("occurred_at")).map(Instant::parse));
    }
}
