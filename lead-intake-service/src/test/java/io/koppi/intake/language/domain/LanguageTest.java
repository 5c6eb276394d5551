package io.koppi.intake.language.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({"fi,FI", "FI-fi,FI", "sv_SE,SV", "en,EN", "de,EN", "'',EN"})
    void theNearestLanguageIsSpoken(String wanted, Language spoken) {
        assertThat(Language.nearest(wanted)).isEqualTo(spoken);
    }
}
