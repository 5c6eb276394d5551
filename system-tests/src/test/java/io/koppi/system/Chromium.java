package io.koppi.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser, wherever one can be had: the system's, else the package manager's, else Playwright's own download. */
final class Chromium implements AutoCloseable {
    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> DIRECTORIES =
            List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome");
    /** The first four are for a container and for root; the rest keep the browser from calling home. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() throws IOException, InterruptedException {
        Optional<Path> program = installed();
        if (program.isEmpty()) {
            installByPackageManager();
            program = installed();
        }
        String skip = program.isPresent() ? "1" : "0";
        Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", skip)));
        LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(FLAGS);
        program.ifPresent(options::setExecutablePath);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> installed() {
        return DIRECTORIES.stream()
                .flatMap(directory -> PROGRAMS.stream().map(program -> Path.of(directory, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Only root may install; whoever is not gets the download. */
    private static void installByPackageManager() throws IOException, InterruptedException {
        Path apt = Path.of("/usr/bin/apt-get");
        if (!Files.isExecutable(apt) || !"root".equals(System.getProperty("user.name"))) {
            return;
        }
        for (List<String> command : List.of(
                List.of("update", "-qq"), List.of("install", "-y", "-qq", "--no-install-recommends", "chromium"))) {
            ProcessBuilder install = new ProcessBuilder(
                    Stream.concat(Stream.of(apt.toString()), command.stream()).toList());
            install.environment().put("DEBIAN_FRONTEND", "noninteractive");
            install.inheritIO().start().waitFor();
        }
    }
}
