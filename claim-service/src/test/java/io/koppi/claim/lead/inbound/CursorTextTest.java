package io.koppi.claim.lead.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.claim.lead.domain.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTextTest {

    @Test
    void whatWasWrittenIsRead() {
        Cursor cursor = new Cursor(Instant.parse("2026-03-02T12:00:00.123456Z"), new UUID(1, 2));

        assertThat(CursorText.read(CursorText.write(cursor))).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "YWJj", "MjAyNiB4", "MjAyNi0wMy0wMlQxMjowMDowMFogeA"})
    void anythingElseIsNoCursor(String text) {
        assertThat(CursorText.read(text)).isEmpty();
    }
}
