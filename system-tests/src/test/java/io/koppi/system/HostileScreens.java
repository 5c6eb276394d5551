package io.koppi.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.koppi.bench.platform.Company;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Markup and scripts in every field a stranger fills, and the pages on which members read them. */
final class HostileScreens {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String PICTURE = "<img src=x onerror=\"window.hurt='%s'\">";
    private static final String SCRIPT = "<script>window.hurt='%s'</script>";

    private final Koppi koppi;
    private final Company company;
    private final HostileDoors doors;

    HostileScreens(Koppi koppi, Company company, HostileDoors doors) {
        this.koppi = koppi;
        this.company = company;
        this.doors = doors;
    }

    /** {@code text} when all of it is shown as text. */
    String shown() throws Exception {
        String subject = Subject.fresh();
        String lead = lead(subject);
        String list = list();
        assertThat(doors.mail("adf", "From: a@example.com\r\nSubject: " + evil("subject") + "\r\n\r\n" + evil("body")))
                .isEqualTo("250");
        try (Chromium chromium = Chromium.launch();
                Seller admin = Seller.atADesk(chromium.browser(), ColorScheme.LIGHT)) {
            admin.signIn(koppi, company.adminEmail());
            harmless(admin, "/leads/" + lead, subject, "hostile-lead");
            harmless(admin, "/free", "", "hostile-free");
            harmless(admin, "/import/" + list, "onerror", "hostile-import");
            harmless(admin, "/failed/" + failed(), "onerror", "hostile-failed");
            harmless(admin, "/channels", "", "hostile-channels");
        }
        return "text";
    }

    private void harmless(Seller admin, String path, String text, String screenshot) {
        Page page = admin.page();
        page.navigate(koppi.gateway().resolve(path).toString());
        page.locator("h1, h2").first().waitFor();
        if (!text.isEmpty()) {
            page.getByText(text).first().waitFor();
        }
        admin.screenshot(screenshot);
        assertThat(page.evaluate("window.hurt")).as(path).isNull();
        assertThat(page.locator("img[src=x]").count()).as(path).isZero();
    }

    private static String evil(String field) {
        return (PICTURE + SCRIPT).formatted(field, field);
    }

    /** The lead that comes of a form full of markup. */
    private String lead(String subject) throws Exception {
        StringBuilder form = new StringBuilder("puhelin=0400001001");
        for (String field :
                List.of("nimi", "viesti", "paikkakunta", "postinumero", "suostumus", "oma " + evil("key"))) {
            form.append('&').append(encoded(field)).append('=').append(encoded(evil(field)));
        }
        form.append("&tuote=").append(encoded(evil("tuote") + subject));
        assertThat(doors.form(form.toString())).isEqualTo("303");
        String id = await().atMost(SOON)
                .until(() -> about(subject), Optional::isPresent)
                .orElseThrow();
        return id;
    }

    private Optional<String> about(String subject) throws IOException, SQLException {
        try (Connection claim = new Databases(koppi).open("claim");
                PreparedStatement find = claim.prepareStatement("select id from lead where subject like ?")) {
            find.setString(1, "%" + subject);
            ResultSet found = find.executeQuery();
            return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String list() throws IOException, InterruptedException {
        String rows = "nimi;puhelin;" + evil("header") + "\n" + evil("cell") + ";0400001001;" + evil("other") + "\n";
        JsonNode draft = Json.of(ListUpload.upload(
                doors.admin(), doors.id("file-import"), rows.replace("\"", "").getBytes(StandardCharsets.UTF_8)));
        return draft.path("id").asText();
    }

    private String failed() throws IOException, InterruptedException {
        return Json.items(doors.admin().get("/api/contacts/failed"))
                .getFirst()
                .path("id")
                .asText();
    }
}
