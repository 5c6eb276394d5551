package io.koppi.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.bench.member.MemberSession;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What the capture ledger says of a channel since its beginning, on all days together.
 *
 * @param fresh contacts that came for the first time, whatever became of them
 */
record LedgerTally(long received, long fresh, long duplicates) {
    static LedgerTally of(MemberSession admin, UUID channelId) throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        JsonNode ledger = Json.of(admin.get("/api/ledger?from=" + today.minusDays(2) + "&to=" + today.plusDays(1)));
        assertThat(ledger.path("balanced").asBoolean())
                .as("the ledger is balanced")
                .isTrue();
        long received = 0;
        long fresh = 0;
        long duplicates = 0;
        for (JsonNode day : ledger.path("items")) {
            if (day.path("channelId").asText().equals(channelId.toString())) {
                received += day.path("received").asLong();
                fresh += day.path("processed").asLong()
                        + day.path("waiting").asLong()
                        + day.path("failed").asLong();
                duplicates += day.path("duplicates").asLong();
            }
        }
        assertThat(received).isEqualTo(fresh + duplicates);
        return new LedgerTally(received, fresh, duplicates);
    }
}
