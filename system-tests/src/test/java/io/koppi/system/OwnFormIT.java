package io.koppi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.koppi.bench.platform.Company;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A form of ours as its visitors see it: on its hosted page, and in a site of the tenant's that forbids everything it does not need. What
 * they send is on a seller's screen without reloading, and they can follow it on a page of their own.
 */
class OwnFormIT {
    private static final Pattern SEND = Pattern.compile("^Lähetä");

    private final Koppi koppi = Koppi.running();

    @Test
    void whatVisitorsSendFromTheHostedPageAndFromASiteIsSeenAtOnce() throws Exception {
        Company company = koppi.company("kotikolo");
        try (OwnSite site = OwnSite.open();
                Chromium chromium = Chromium.launch();
                Seller helmi = Seller.onAPhone(chromium.browser(), ColorScheme.LIGHT)) {
            OwnChannel channel = OwnChannel.add(
                    company.admin(), "website-form", "Ikkunat", "{\"allowedOrigins\": [\"" + site.origin() + "\"]}");
            JsonNode form = publish(company, channel);
            helmi.signIn(koppi, "helmi.turku@kotikolo.example");
            helmi.page().navigate(koppi.gateway().resolve("/free").toString());
            helmi.page().locator("h1, h2").first().waitFor();

            String hosted = onTheHostedPage(chromium, form.path("hostedUrl").asText());
            assertThat(helmi.page().getByText(hosted).first()).isVisible();
            site.show(form.path("script").asText());
            String embedded = inTheSite(chromium, site);
            assertThat(helmi.page().getByText(embedded).first()).isVisible();
            builder(chromium, company, channel);
        }
    }

    private static JsonNode publish(Company company, OwnChannel channel) throws IOException, InterruptedException {
        String path = "/api/channels/" + channel.id() + "/form";
        Http.taken(company.admin().put(path, definition()));
        Http.taken(company.admin().post(path + "/publish", ""));
        return Json.of(company.admin().get(path));
    }

    private static String onTheHostedPage(Chromium chromium, String address) {
        try (Seller visitor = Seller.onAPhone(chromium.browser(), ColorScheme.DARK);
                Seller atADesk = Seller.atADesk(chromium.browser(), ColorScheme.LIGHT)) {
            atADesk.page().navigate(address);
            atADesk.screenshot("form-hosted-desktop-light");
            Page page = visitor.page();
            page.navigate(address);
            String subject = fill(page);
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(SEND))
                    .click();
            // What is missing is named where it is missing, and nothing that was typed is gone.
            assertThat(page.locator("[data-key=terms] .error")).isVisible();
            visitor.screenshot("form-hosted-refused-phone-dark");
            consent(page).check();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(SEND))
                    .click();

            assertThat(page.getByText("Otamme sinuun yhteyttä pian.")).isVisible();
            visitor.screenshot("form-hosted-thanks-phone-dark");
            page.locator(".follow a").click();
            assertThat(page.getByText(subject).first()).isVisible();
            visitor.screenshot("form-status-phone-dark");
            return subject;
        }
    }

    private static String inTheSite(Chromium chromium, OwnSite site) {
        try (Seller visitor = Seller.atADesk(chromium.browser(), ColorScheme.LIGHT)) {
            Page page = visitor.page();
            page.navigate(site.origin());
            String subject = fill(page);
            consent(page).check();
            visitor.screenshot("form-embedded-desktop-light");
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(SEND))
                    .click();

            assertThat(page.getByText("Otamme sinuun yhteyttä pian.")).isVisible();
            visitor.screenshot("form-embedded-thanks-desktop-light");
            return subject;
        }
    }

    /** All but the consent. */
    private static String fill(Page page) {
        String subject = Subject.fresh();
        page.getByLabel("Nimi").fill("Aino Virtanen");
        page.getByLabel("Puhelin").fill("0400 001 001");
        page.getByLabel("Toimipiste").selectOption("Turku");
        page.getByLabel("Mitä tarvitset?").fill(subject);
        Locator address = page.getByLabel("Katuosoite");
        assertThat(address).isHidden();
        page.getByLabel("Käymällä").check();
        address.fill("Kauppiaskatu 1");
        return subject;
    }

    private static Locator consent(Page page) {
        return page.getByLabel("Tietojani saa käyttää vastaamiseen.");
    }

    private void builder(Chromium chromium, Company company, OwnChannel channel) {
        for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            String suffix = theme == ColorScheme.LIGHT ? "-light" : "-dark";
            try (Seller desk = Seller.atADesk(chromium.browser(), theme);
                    Seller phone = Seller.onAPhone(chromium.browser(), theme)) {
                for (Seller admin : new Seller[] {desk, phone}) {
                    admin.signIn(koppi, company.adminEmail());
                    admin.page()
                            .navigate(koppi.gateway()
                                    .resolve("/forms/" + channel.id())
                                    .toString());
                    admin.page().getByText("Katuosoite").first().waitFor();
                    admin.screenshot("form-builder-" + (admin == desk ? "desktop" : "phone") + suffix);
                }
            }
        }
    }

    private static String definition() throws IOException {
        try (InputStream in = Objects.requireNonNull(OwnFormIT.class.getResourceAsStream("/window-form.json"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
