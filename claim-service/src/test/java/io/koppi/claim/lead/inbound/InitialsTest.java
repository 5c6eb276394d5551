package io.koppi.claim.lead.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({"Ana Berg, AB", "ana maria von berg, AB", "Åke, Å", "' Ana  Berg ', AB", "'', ''"})
    void firstLettersOfTheFirstAndTheLastName(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
