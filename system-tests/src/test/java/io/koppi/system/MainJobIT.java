package io.koppi.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.koppi.bench.demo.Customers;
import io.koppi.bench.door.Answer;
import io.koppi.bench.door.Door;
import io.koppi.bench.door.Draft;
import io.koppi.bench.platform.Company;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The main job as its users see it: a contact comes in, both sellers see it, one takes it, the other learns who won without
 * reloading; the next one is taken from the message on the phone; the chart has counted both.
 */
class MainJobIT {
    private static final Pattern TAKE = Pattern.compile("^Ota koppi");

    private final Koppi koppi = Koppi.running();

    @Test
    void contactIsCaughtByOneSellerAndTheOtherSeesWho() throws Exception {
        Company company = koppi.company("kotikolo");
        try (Chromium chromium = Chromium.launch();
                Seller johanna = Seller.atADesk(chromium.browser(), ColorScheme.LIGHT)) {
            johanna.signIn(koppi, "johanna@kotikolo.example");
            johanna.page().navigate(koppi.gateway().resolve("/overview").toString());
            int before = received(johanna.page());

            takeOnTheScreen(chromium, company);
            takeOnThePhone(chromium, contact(company.meta()));

            assertThat(receivedToday(johanna.page())).hasText(Integer.toString(before + 2));
            johanna.screenshot("6-overview-desktop-light");
            everyScreen(chromium);
        }
    }

    private void takeOnTheScreen(Chromium chromium, Company company) throws Exception {
        try (Seller helmi = Seller.onAPhone(chromium.browser(), ColorScheme.LIGHT);
                Seller leo = Seller.atADesk(chromium.browser(), ColorScheme.DARK)) {
            helmi.signIn(koppi, "helmi.turku@kotikolo.example");
            leo.signIn(koppi, "leo.turku@kotikolo.example");
            Draft draft = contact(company.form());
            helmi.page().getByText(draft.subject()).first().click();
            leo.page().getByText(draft.subject()).first().click();
            Locator take = helmi.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(TAKE));
            assertThat(take).isVisible();
            helmi.screenshot("1-offer-phone-light");
            leo.screenshot("1-offer-desktop-dark");
            take.click();

            assertThat(helmi.page()
                            .getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("^Soita")))
                            .first())
                    .isVisible();
            assertThat(helmi.page().getByText(draft.name()).first()).isVisible();
            helmi.screenshot("2-won-phone-light");
            assertThat(leo.page()
                            .getByText(Pattern.compile("Helmi.*otti kopin"))
                            .first())
                    .isVisible();
            leo.screenshot("3-lost-desktop-dark");
        }
    }

    /** The message in the phone simulator, its link tapped: the light page, one button, the lead. */
    private void takeOnThePhone(Chromium chromium, Draft draft) {
        try (Seller leosPhone = Seller.onAPhone(chromium.browser(), ColorScheme.DARK)) {
            Page phones = leosPhone.page();
            phones.navigate(koppi.simulator().toString());
            Locator link = phones.locator("a[href*='/q/']").first();
            link.waitFor();
            leosPhone.screenshot("4-phones");
            phones.navigate(
                    new Phones(koppi).linkIn("+358400000011", draft.subject()).toString());
            Locator take = phones.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(TAKE));
            assertThat(take).isEnabled();
            leosPhone.screenshot("5-quick-link-phone-dark");
            take.click();
            phones.waitForURL(Pattern.compile(".*/leads/.*"));
            assertThat(phones.getByText(draft.name()).first()).isVisible();
            leosPhone.screenshot("5-quick-link-won-phone-dark");
        }
    }

    private void everyScreen(Chromium chromium) {
        for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            String suffix = theme.name().toLowerCase(Locale.ROOT);
            try (Seller phone = Seller.onAPhone(chromium.browser(), theme);
                    Seller desk = Seller.atADesk(chromium.browser(), theme)) {
                phone.signIn(koppi, "elin.turku@kotikolo.example");
                desk.signIn(koppi, "johanna@kotikolo.example");
                for (String screen : new String[] {"free", "mine", "overview"}) {
                    for (Seller seller : new Seller[] {phone, desk}) {
                        seller.page()
                                .navigate(koppi.gateway().resolve("/" + screen).toString());
                        seller.page().locator("h1, h2").first().waitFor();
                        assertThat(seller.page().locator("[role=status]:has(> [aria-hidden])"))
                                .hasCount(0);
                        seller.screenshot(screen + (seller == phone ? "-phone-" : "-desktop-") + suffix);
                    }
                }
            }
        }
    }

    private static Locator receivedToday(Page overview) {
        return overview.locator("section[aria-labelledby=today] dd").first();
    }

    private static int received(Page overview) {
        Locator figure = receivedToday(overview);
        figure.waitFor();
        return Integer.parseInt(figure.innerText().replaceAll("\\D", ""));
    }

    private static Draft contact(Door door) throws Exception {
        Draft some = new Customers(new Random()).at("Turku", Instant.now());
        Draft draft = new Draft(
                some.key(),
                some.name(),
                some.phone(),
                some.email(),
                "Turku",
                Subject.fresh(),
                some.message(),
                some.sentAt());
        assertThat(door.send(draft)).as(door.name()).matches(Answer::accepted);
        return draft;
    }
}
