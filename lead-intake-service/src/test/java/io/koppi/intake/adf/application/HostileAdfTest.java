package io.koppi.intake.adf.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.fuzz.Channels;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that once kept the reader busy for hours, filled its memory, or could not be stored. */
class HostileAdfTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(strings = {"<![CDATA[", "<adf>", "<adf ", "&lt;adf&gt;", "</adf", "<!", "<a "})
    void whatBeginsOverAndOverAndNeverEndsIsReadInTime(String beginning) {
        byte[] document = ("<adf>" + beginning.repeat(1_000_000 / beginning.length())).getBytes(UTF_8);

        assertTimeoutPreemptively(
                SOON,
                () -> assertThatThrownBy(() -> AdfDocument.prospects(document, "text/xml"))
                        .isInstanceOf(Unreadable.class));
        assertTimeoutPreemptively(SOON, () -> AdfDocument.isIn(new String(document, UTF_8)));
    }

    @Test
    void moreTagsThanAnyDocumentHasAreUnreadable() {
        byte[] document = ("<adf><prospect>" + "<a/>".repeat(100_001) + "</prospect></adf>").getBytes(UTF_8);

        assertThatThrownBy(() -> AdfDocument.prospects(document, "text/xml"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("tags");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "1E999999999", "99999999999999999999", "-", "0x1", "10e2147483647"})
    void aNumberNobodyWritesIsNone(String number) throws Exception {
        ContactDraft draft = vehicle("<price>" + number + "</price><odometer units=\"mi\">" + number + "</odometer>");

        assertThat(draft.subject()).doesNotContainKey("price");
        assertThat(draft.attributes().get("trade_in")).asString().doesNotContain("odometer");
    }

    @Test
    void aNumberPeopleWriteIsOne() throws Exception {
        assertThat(vehicle("<price>39 900,50</price>").subject().get("price"))
                .asString()
                .contains("amount=39900.50");
    }

    private static ContactDraft vehicle(String inside) throws Unreadable {
        String document = "<adf><prospect><vehicle>" + inside + "</vehicle><vehicle interest=\"trade-in\">" + inside
                + "</vehicle></prospect></adf>";
        return ReadAdf.handle(
                        Channels.of(ChannelKind.ADF), document.getBytes(UTF_8), "application/xml", Optional.empty())
                .getFirst();
    }
}
