package io.koppi.intake.mail.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void aRowOfTwoCellsIsALabelAndItsValue() {
        assertThat(HtmlText.of(
                        "<table><tr><th>Nimi:</th><td>A<br>B</td></tr><tr><td><b>Puh</b></td><td>04</td></tr></table>"))
                .isEqualTo("Nimi: A\nB\n\nPuh: 04");
        assertThat(HtmlText.of("<dl><dt>Namn</dt><dd>Å</dd></dl>")).isEqualTo("Namn: Å");
    }

    @Test
    void tablesForLayoutAreNoLabels() {
        assertThat(HtmlText.of(
                        "<table><tr><td>x</td><td><table><tr><td>Nimi</td><td>A</td></tr></table></td></tr></table>"))
                .contains("Nimi: A");
    }

    @Test
    void linesStayLinesAndHiddenThingsHidden() {
        assertThat(HtmlText.of("<style>p{}</style><p>Yksi&nbsp;&auml;</p><p>kaksi<br>kolme</p><script>x</script>"))
                .isEqualTo("Yksi ä\n\nkaksi\nkolme");
    }

    @Test
    void whatALinkHidesIsTold() {
        assertThat(HtmlText.of("<a href='mailto:a@example.com?subject=x'>Vastaa</a> <a href='tel:+3581'>Soita</a>"))
                .isEqualTo("Vastaa a@example.com Soita +3581");
    }
}
