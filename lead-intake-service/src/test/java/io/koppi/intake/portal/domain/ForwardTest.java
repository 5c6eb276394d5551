package io.koppi.intake.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForwardTest {
    private static final String OUTLOOK = """
            Hoidatko?

            ________________________________
            Från: Kirsi Ojala <kirsi@example.fi>
            Skickat: den 19 november 2026 12:41
            Till: info@example.fi
            Ämne: Offert

            Hej!
            """;

    @Test
    void theMailInsideIsTheCustomers() {
        Forward inner = Forward.in("VB: Offert", OUTLOOK).orElseThrow();

        assertThat(inner.from().orElseThrow().address()).isEqualTo("kirsi@example.fi");
        assertThat(inner.from().orElseThrow().name()).contains("Kirsi Ojala");
        assertThat(inner.subject()).contains("Offert");
        assertThat(inner.text()).isEqualTo("Hej!");
        assertThat(inner.note()).isEqualTo("Hoidatko?");
    }

    @Test
    void quotingAndBoldHeadsMakeNoDifference() {
        String quoted = """
                ---------- Forwarded message ---------
                > *From:* A <a@example.com>
                > *Date:* Thu, Nov 19, 2026 at 12:41 PM
                > *Subject:* x
                > *To:* <b@example.com>
                >
                > Hi
                """;

        assertThat(Forward.in("x", quoted).orElseThrow().text()).isEqualTo("Hi");
    }

    @Test
    void theInnermostMailCounts() {
        String twice = "From: B <b@example.com>\nSent: x\nSubject: Fw\n\n"
                + "From: A <a@example.com>\nSent: y\nTo: b\n\nHello";

        assertThat(Forward.in("Fw: Fw", twice)
                        .orElseThrow()
                        .from()
                        .orElseThrow()
                        .address())
                .isEqualTo("a@example.com");
    }

    @Test
    void outlooksShortHeadIsKnown() {
        Forward inner = Forward.in("VL: x", "Mari T <mari@example.fi> kirjoitti 28/10/2021 12.46:\n    Moi")
                .orElseThrow();

        assertThat(inner.from().orElseThrow().address()).isEqualTo("mari@example.fi");
        assertThat(inner.sent()).contains("28/10/2021 12.46");
        assertThat(inner.text()).isEqualTo("Moi");
    }

    @Test
    void anAnswerWithAQuotedMailIsNoForward() {
        assertThat(Forward.in("Re: Offert", OUTLOOK)).isEmpty();
    }

    @Test
    void aPortalsLabelsAreNoHead() {
        assertThat(Forward.in("VS: x", "Från: Anders\nE-postadress: a@example.com\nTelefonnummer: 1"))
                .isEmpty();
    }
}
