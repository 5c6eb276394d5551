package io.koppi.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** Somebody at a browser of their own. */
final class Seller implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final BrowserContext context;
    private final Page page;

    private Seller(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
    }

    static Seller onAPhone(Browser browser, ColorScheme theme) {
        return new Seller(
                browser.newContext(options(theme).setViewportSize(390, 844).setDeviceScaleFactor(2)));
    }

    static Seller atADesk(Browser browser, ColorScheme theme) {
        return new Seller(browser.newContext(options(theme).setViewportSize(1440, 900)));
    }

    private static NewContextOptions options(ColorScheme theme) {
        return new NewContextOptions().setColorScheme(theme).setLocale("fi-FI").setTimezoneId("Europe/Helsinki");
    }

    Page page() {
        return page;
    }

    Seller signIn(Koppi koppi, String email) {
        page.navigate(koppi.gateway().resolve("/").toString());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kirjaudu sisään"))
                .click();
        page.locator("#username").fill(email);
        page.locator("#password").fill(koppi.password());
        page.locator("#kc-login").click();
        page.getByRole(AriaRole.NAVIGATION).first().waitFor();
        return this;
    }

    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(false));
    }

    @Override
    public void close() {
        context.close();
    }
}
