package io.koppi.intake.leadform.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountriesTest {
    @Test
    void aCountryIsKnownByItsNameInAnyLanguageOfTheNorthAndByItsCode() {
        assertThat(Countries.named("Sverige")).contains("SE");
        assertThat(Countries.named(" suomi ")).contains("FI");
        assertThat(Countries.named("Norway")).contains("NO");
        assertThat(Countries.named("Deutschland")).contains("DE");
        assertThat(Countries.named("dk")).contains("DK");
        assertThat(Countries.named("Turku")).isEmpty();
        assertThat(Countries.named("")).isEmpty();
    }
}
