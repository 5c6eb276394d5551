package io.koppi.intake.linkedin.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.contact.domain.Unreadable;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LeadActionTest {
    @Test
    void theTimeMayBeInSecondsOrMilliseconds() throws Exception {
        Instant time = Instant.parse("2026-11-20T08:40:00Z");

        assertThat(action("a-1", "CREATED", "1795164000").occurredAt()).contains(time);
        assertThat(action("a-1", "CREATED", "1795164000123").occurredAt()).contains(time.plusMillis(123));
        assertThat(action("a-1", "CREATED", "null").occurredAt()).isEmpty();
        assertThat(action("a-1", "CREATED", "9223372036854775807").occurredAt()).isEmpty();
    }

    @Test
    void whatIsRememberedSaysTheSameAgain() throws Exception {
        LeadAction action = action("2f3a-4", "CREATED", "1795164000");

        assertThat(LeadAction.ofWork("2f3a-4", action.asWork())).isEqualTo(action);
        assertThat(action.formId()).isEqualTo("9001");
        assertThat(action.owner()).isEqualTo("urn:li:organization:4");
    }

    @Test
    void aDeletedLeadIsAnErasureAndAStrangeIdIsUnreadable() throws Exception {
        assertThat(action("a-1", "DELETED", "1795164000").isErasure()).isTrue();
        assertThat(action("a-1", "CREATED", "1795164000").isErasure()).isFalse();
        assertThatThrownBy(() -> action("../me", "CREATED", "1795164000")).isInstanceOf(Unreadable.class);
    }

    private static LeadAction action(String id, String action, String time) throws Exception {
        JsonNode event = new ObjectMapper().readTree("""
            {"type": "LEAD_ACTION", "leadGenFormResponse": "urn:li:leadGenFormResponse:%s", "leadAction": "%s",
             "leadGenForm": "urn:li:versionedLeadGenForm:(urn:li:leadGenForm:9001, 1)",
             "owner": {"organization": "urn:li:organization:4"}, "leadType": "EVENT", "occurredAt": %s,
             "associatedEntity": {"event": "urn:li:event:7"}}""".formatted(id, action, time));
        return LeadAction.from(event);
    }
}
