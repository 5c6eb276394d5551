package io.koppi.intake.formbuilder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.formbuilder.domain.LinkedText.Piece;
import io.koppi.intake.language.domain.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextsTest {
    @Test
    void wordsInBracketsBecomeALink() {
        assertThat(LinkedText.pieces("Hyväksyn [ehdot](https://example.fi/a?b=c) ja muut."))
                .containsExactly(
                        new Piece("Hyväksyn ", ""),
                        new Piece("ehdot", "https://example.fi/a?b=c"),
                        new Piece(" ja muut.", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](http://example.fi)",
                "[a](https://example.fi\" onclick=\"x)",
                "[a] (https://example.fi)",
                "<a href=x>"
            })
    void everythingElseIsOnlyText(String text) {
        assertThat(LinkedText.pieces(text)).containsExactly(new Piece(text, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "#1f6f5c,#ffffff",
        "#ffd400,#000000",
        "#000000,#ffffff",
        "#ffffff,#000000",
        "#1d4ed8,#ffffff",
        "#e67e22,#000000"
    })
    void aButtonsWordsAreTheOnesThatCanBeRead(String accent, String ink) {
        assertThat(Accent.of(accent).orElseThrow().ink()).isEqualTo(ink);
    }

    @Test
    void aFormSpeaksItsFirstLanguageToWhoeverWantsAnother() {
        assertThat(Definitions.quote().languageFor("sv")).isEqualTo(Language.SV);
        assertThat(Definitions.quote().languageFor("en")).isEqualTo(Language.FI);
        assertThat(Definitions.quote().languageFor("")).isEqualTo(Language.FI);
    }
}
