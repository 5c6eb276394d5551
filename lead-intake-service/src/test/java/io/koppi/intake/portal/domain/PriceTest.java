package io.koppi.intake.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceTest {
    @Test
    void isReadAsPortalsWriteIt() {
        assertThat(Price.parse("39 900 €", "FI")).contains(Map.of("amount", 39_900L, "currency", "EUR"));
        assertThat(Price.parse("39\u00A0900\u00A0€", "FI")).contains(Map.of("amount", 39_900L, "currency", "EUR"));
        assertThat(Price.parse("£10,995", "GB")).contains(Map.of("amount", 10_995L, "currency", "GBP"));
        assertThat(Price.parse("12.500,50 EUR", "DE"))
                .contains(Map.of("amount", new BigDecimal("12500.50"), "currency", "EUR"));
        assertThat(Price.parse("129 000 kr", "NO")).contains(Map.of("amount", 129_000L, "currency", "NOK"));
        assertThat(Price.parse("500", "FI")).contains(Map.of("amount", 500L));
    }

    @Test
    void wordsAreNoPrice() {
        assertThat(Price.parse("sopimuksen mukaan", "FI")).isEmpty();
        assertThat(Price.parse("1234567890123456", "FI")).isEmpty();
    }
}
