package io.koppi.intake.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.channel.domain.PortalField;
import io.koppi.intake.channel.domain.PortalOptions;
import io.koppi.intake.portal.application.PortalBook;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldReaderTest {
    private final FieldReader reader =
            new FieldReader(PortalBook.shipped().words(Optional.empty(), PortalOptions.NONE));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Nimi: Aino Mäkelä                | NAME      | Aino Mäkelä
                    *Name:* tom barker               | NAME      | tom barker
                    Nimi / Namn: Aino                | NAME      | Aino
                    Puh.: 0400 001 001               | PHONE     | 0400 001 001
                    PUHELIN : 0400                   | PHONE     | 0400
                    E-Mail-Adresse: a@example.com    | EMAIL     | a@example.com
                    Postnr: 0155                     | POST_CODE | 0155
                    Nachricht: Noch da?              | MESSAGE   | Noch da?
                    """)
    void aLabelLeadsToItsField(String line, PortalField field, String value) {
        assertThat(reader.read(line).get(field)).contains(value);
    }

    @Test
    void aMessageGoesOnUntilTheNextLabelOrTheSignature() {
        Fields fields = reader.read("""
                Viesti:
                Hei!

                Onko tämä vielä
                myynnissä?
                Puhelin: 0400
                Lisätietoja: toinen
                Terveisin
                Portaali
                """);

        assertThat(fields.get(PortalField.MESSAGE)).contains("Hei!\n\nOnko tämä vielä\nmyynnissä?");
        assertThat(fields.get(PortalField.PHONE)).contains("0400");
        assertThat(reader.read("Viesti: Moi\nTerveisin\nPortaali").get(PortalField.MESSAGE))
                .contains("Moi");
    }

    @Test
    void whatIsNotProvidedIsNothingAndStaysIt() {
        Fields fields = reader.read("Phone: not provided\nMessage: -\n\nTelephone: 01 234 567");

        assertThat(fields.get(PortalField.PHONE)).isEmpty();
        assertThat(fields.get(PortalField.MESSAGE)).isEmpty();
        assertThat(fields.has(PortalField.PHONE)).isTrue();
    }

    @Test
    void aValueMayStandBelowItsLabel() {
        assertThat(reader.read("Name\nTelefon:\n0171 1\nOrt: Ulm").get(PortalField.PHONE))
                .contains("0171 1");
    }

    @Test
    void aRowMayHoldSeveralLabels() {
        Fields fields = reader.read("| Reg: ZZ18ZZZ Vehicle: 2018 Mini Stock number: 19 Listing price: £10,995 |");

        assertThat(fields.get(PortalField.REG)).contains("ZZ18ZZZ");
        assertThat(fields.get(PortalField.VEHICLE)).contains("2018 Mini");
        assertThat(fields.get(PortalField.STOCK)).contains("19");
        assertThat(fields.get(PortalField.PRICE)).contains("£10,995");
    }

    @Test
    void unknownLabelsAreAnswersAndLinksAreNone() {
        Fields fields = reader.read("Nimi: A\nLattian pinta-ala: 30 m2\nhttps://example.com/a\nTyhjä:\n");

        assertThat(fields.answers()).containsOnly(Map.entry("Lattian pinta-ala", "30 m2"));
    }

    @Test
    void theLanguageIsTheOneMostLabelsAreIn() {
        assertThat(reader.read("Namn: A\nTelefon: 1\nMeddelande: x").language()).contains("sv");
        assertThat(reader.read("Navn: A\nTelefon: 1\nMelding: x").language()).contains("no");
        assertThat(reader.read("Telefon: 1").language()).isEmpty();
    }

    @Test
    void aLetterOfTheCustomersOwnLosesHelloAndSignature() {
        assertThat(reader.freeText("Hei,\n\nTarvitsen apua.\nSoittakaa.\n\nYstävällisin terveisin\nMari"))
                .isEqualTo("Tarvitsen apua.\nSoittakaa.");
        assertThat(reader.freeText("Terveisin Mari")).isEqualTo("Terveisin Mari");
    }
}
