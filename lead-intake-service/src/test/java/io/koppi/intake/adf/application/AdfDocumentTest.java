package io.koppi.intake.adf.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.koppi.intake.contact.domain.Unreadable;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdfDocumentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  <?XML VERSION \"1.0\"?><?ADF VERSION \"1.0\"?><adf><prospect><c>A &amp; B</c></prospect></adf>",
                "<adf><prospect><c sequence=1>A & B</c></prospect></adf>",
                "<ADF><PROSPECT><C>A &#38; B</C></PROSPECT></ADF>",
                "<adf><prospect><c><![CDATA[A & B]]></c></prospect></adf>",
                "<p>&lt;adf&gt;&lt;prospect&gt;&lt;c&gt;A &amp;amp; B&lt;/c&gt;&lt;/prospect&gt;&lt;/adf&gt;</p>"
            })
    void sloppyDocumentsAreRepaired(String text) throws Exception {
        assertThat(AdfDocument.prospects(text.getBytes(UTF_8), "text/xml")
                        .getFirst()
                        .text("c"))
                .contains("A & B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE adf [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><adf><prospect><c>&x;</c></prospect></adf>",
                "<! doctype adf><adf><prospect/></adf>",
                "<adf><prospect><!ENTITY x \"y\"></prospect></adf>",
                "<adf></adf>",
                "<adf><prospect></adf>",
                "nothing"
            })
    void whatIsForbiddenOrBeyondRepairIsUnreadable(String text) {
        assertThatThrownBy(() -> AdfDocument.prospects(text.getBytes(UTF_8), "text/xml"))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void aCustomerMayWriteOfDocumentTypes() throws Exception {
        String text = "<adf><prospect><c><![CDATA[<!DOCTYPE html>]]></c></prospect></adf>";

        assertThat(AdfDocument.prospects(text.getBytes(UTF_8), "").getFirst().text("c"))
                .contains("<!DOCTYPE html>");
    }

    @Test
    void nestingBeyondReasonIsUnreadable() {
        String text = "<adf><prospect>" + "<a>".repeat(100) + "</a>".repeat(100) + "</prospect></adf>";

        assertThatThrownBy(() -> AdfDocument.prospects(text.getBytes(UTF_8), ""))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void theCharsetIsTheDeclaredOneOrWindows1252() throws Exception {
        String text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><adf><prospect><c>Jürgen €</c></prospect></adf>";
        String silent = "<adf><prospect><c>Jürgen €</c></prospect></adf>";
        Charset windows = Charset.forName("windows-1252");

        assertThat(AdfDocument.prospects(text.getBytes(windows), "").getFirst().text("c"))
                .contains("Jürgen €");
        assertThat(AdfDocument.prospects(silent.getBytes(windows), "")
                        .getFirst()
                        .text("c"))
                .contains("Jürgen €");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20T10:15:00+02:00 | 2026-11-20T08:15:00Z",
                "2026-11-19 16:20:00 | 2026-11-19T14:20:00Z",
                "2026-11-19T16:20:00 | 2026-11-19T14:20:00Z",
                "2026-11-19T16:20:00-0800 | 2026-11-20T00:20:00Z",
                "Thu, 19 Nov 2026 16:20:03 +0200 | 2026-11-19T14:20:03Z"
            })
    void requestDatesAreReadInTheirManyForms(String typed, Instant time) {
        assertThat(AdfTime.parse(typed, ZoneId.of("Europe/Helsinki"))).contains(time);
    }
}
