package io.koppi.intake.form.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.koppi.intake.contact.domain.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormParsersTest {
    private static final String TYPE = "multipart/form-data; boundary=XX";

    @Test
    void utf8AndTheWindowsBytesOfOldPagesAreBothRead() throws Exception {
        FormField expected = new FormField("nimi", "Mäki €");

        assertThat(UrlEncodedForm.parse("nimi=M%C3%A4ki+%E2%82%AC".getBytes(UTF_8)))
                .containsExactly(expected);
        assertThat(UrlEncodedForm.parse("nimi=M%E4ki+%80".getBytes(UTF_8))).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz"})
    void aBrokenEscapeIsUnreadable(String body) {
        assertThatThrownBy(() -> UrlEncodedForm.parse(body.getBytes(UTF_8))).isInstanceOf(Unreadable.class);
    }

    @Test
    void moreFieldsThanAnyFormHasAreUnreadable() {
        byte[] body = "a=1&".repeat(1_001).getBytes(UTF_8);

        assertThatThrownBy(() -> UrlEncodedForm.parse(body)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aFileStaysASliceOfTheBody() throws Exception {
        byte[] body = """
                --XX
                Content-Disposition: form-data; name="a"

                yksi
                kaksi
                --XX
                Content-Disposition: form-data; name="f"; filename="C:\\x\\kuva %22ä%22.png"
                Content-Type: image/png

                \u0001\u0002
                --XX
                Content-Disposition: form-data; name="empty"


                --XX--
                """.replace("\n", "\r\n").getBytes(UTF_8);

        MultipartForm form = MultipartForm.parse(body, TYPE);

        assertThat(form.fields()).containsExactly(new FormField("a", "yksi\r\nkaksi"), new FormField("empty", ""));
        FilePart file = form.files().getFirst();
        assertThat(file.filename()).isEqualTo("kuva \"ä\".png");
        assertThat(new String(body, file.offset(), file.bytes(), ISO_8859_1)).isEqualTo("\u0001\u0002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--XX\r\n",
                "--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx",
                "--XX\r\n\r\nx\r\n--XX--"
            })
    void aCutOffMultipartIsUnreadable(String body) {
        assertThatThrownBy(() -> MultipartForm.parse(body.getBytes(UTF_8), TYPE))
                .isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "sähköposti, EMAIL",
        "S-posti, EMAIL",
        "E-post, EMAIL",
        "your-email, EMAIL",
        "fields[email], EMAIL",
        "Puhelinnumero, PHONE",
        "your-tel, PHONE",
        "Förnamn, FIRST_NAME",
        "lastName, LAST_NAME",
        "Lisätietoja, MESSAGE",
        "toimipiste, LOCATION",
        "locationId, LOCATION",
        "postinumero, POST_CODE",
        "Paikkakunta, TOWN",
        "acceptance-1, CONTACT_CONSENT",
        "markkinointilupa, MARKETING_CONSENT",
        "_wpcf7, FORM_ID",
        "_next, NEXT_PAGE"
    })
    void aFieldIsKnownByTheWordsPeopleUse(String name, FieldRole role) {
        assertThat(FieldRole.of(name)).contains(role);
    }

    @Test
    void aQuestionOfTheFormsOwnHasNoRole() {
        assertThat(FieldRole.of("montako-makuuhuonetta")).isEmpty();
    }
}
