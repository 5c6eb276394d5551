package io.koppi.intake.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Stored;
import io.koppi.intake.form.QuoteForm.Upload;
import io.koppi.intake.formbuilder.domain.Definitions;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Files that come with a form; the sender calls all of them {@code image/png}. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class FormFilesIT {
    private static final String PNG = "\u0089PNG\r\n\u001A\nxyz";
    private static final String PDF = "%PDF-1.7\nxyz";
    private static final int MEBIBYTE = 1024 * 1024;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void aFileIsKeptAsWhatItsBytesSay() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);

            HttpResponse<String> answer = send(line, picture("vaurio.png", PNG), picture("lasku.exe", PDF));

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            JsonNode files =
                    stored.contacts(company.tenantId).getFirst().normalised().at("/attributes/attachments");
            assertThat(files.findValuesAsText("content_type")).containsExactly("image/png", "application/pdf");
            assertThat(files.findValuesAsText("filename")).containsExactly("vaurio.png", "lasku.exe.pdf");
            assertThat(new String(
                            stored.bytes(
                                    "select substring(r.body from a.body_offset + 1 for a.bytes) from attachment a"
                                            + " join raw_contact r on r.raw_id = a.raw_id where a.tenant_id = ?"
                                            + " and a.content_type = 'application/pdf'",
                                    company.tenantId),
                            ISO_8859_1))
                    .isEqualTo("%PDF-1.7\nxyz");
        }
    }

    @Test
    void programsAndPagesAreRefusedWhateverTheyAreCalled() {
        try (Company company = new Company(brokers)) {
            Line own = QuoteForm.publish(company, "{}", Definitions.QUOTE);
            Line site = company.channel("website-form", "{}");

            for (String content : List.of("MZ\u0090", "<svg onload='a()'/>", "<html>", "#!/bin/sh")) {
                Upload file = picture("kuva.png", content);
                HttpResponse<String> answer = send(own, file);
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(JsonPath.from(answer.body()).getList("errors.field")).containsExactly("pictures");
                assertThat(JsonPath.from(answer.body()).getString("errors[0].detail"))
                        .startsWith("Tällaista tiedostoa");
                assertThat(QuoteForm.upload(site, List.of(file), "text/html", "puhelin", "0400001001")
                                .statusCode())
                        .isEqualTo(422);
            }
            assertThat(send(own, picture("arkisto.zip", "PK\u0003\u0004")).statusCode())
                    .isEqualTo(422);
            assertThat(stored.contacts(company.tenantId)).isEmpty();
        }
    }

    @Test
    void aSitesOwnFormMaySendWhatWeDoNotKnow() {
        try (Company company = new Company(brokers)) {
            Line site = company.channel("website-form", "{}");
            Upload drawing = picture("piirustus.dwg", "AC1027\u0000");

            assertThat(QuoteForm.upload(site, List.of(drawing), "text/html", "puhelin", "0400001001")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(stored.contacts(company.tenantId)
                            .getFirst()
                            .normalised()
                            .at("/attributes/attachments/0/content_type")
                            .asText())
                    .isEqualTo("application/octet-stream");
        }
    }

    @Test
    void tooManyAndTooLargeAreSaidAtTheField() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);

            HttpResponse<String> three =
                    send(line, picture("1.png", PNG), picture("2.png", PNG), picture("3.png", PNG));
            HttpResponse<String> large = send(line, picture("1.png", png(10 * MEBIBYTE + 1)));

            assertThat(three.statusCode()).isEqualTo(422);
            assertThat(JsonPath.from(three.body()).getString("errors[0].detail"))
                    .isEqualTo("Enintään 2 tiedostoa.");
            assertThat(large.statusCode()).isEqualTo(413);
            assertThat(JsonPath.from(large.body()).getString("type")).isEqualTo("urn:koppi:problem:files-too-large");
            assertThat(JsonPath.from(large.body()).getList("errors.field")).containsExactly("pictures");
            HttpResponse<String> page = QuoteForm.upload(
                    line, List.of(picture("1.png", png(10 * MEBIBYTE + 1))), "text/html", QuoteForm.filled());
            assertThat(page.statusCode()).isEqualTo(413);
            assertThat(Jsoup.parse(page.body()).expectFirst("#e-pictures").text())
                    .startsWith("Tiedosto on liian suuri");
            assertThat(stored.contacts(company.tenantId)).isEmpty();
        }
    }

    @Test
    void twentyMebibytesTogetherAreTheMost() {
        try (Company company = new Company(brokers)) {
            Line line = QuoteForm.publish(company, "{}", Definitions.QUOTE);
            Line site = company.channel("website-form", "{}");
            Upload ten = picture("1.png", png(10 * MEBIBYTE));

            assertThat(send(line, ten, ten).statusCode()).isEqualTo(202);
            assertThat(send(line, ten, ten, picture("x.png", png(2 * MEBIBYTE))).statusCode())
                    .as("over the body's own limit")
                    .isEqualTo(413);
            assertThat(QuoteForm.upload(site, List.of(ten), "text/html", "puhelin", "0400001001")
                            .statusCode())
                    .as("a site's own form keeps its limit")
                    .isEqualTo(413);
            assertThat(stored.contacts(company.tenantId)).hasSize(1);
        }
    }

    private static String png(int bytes) {
        return PNG + "x".repeat(bytes - PNG.length());
    }

    private static Upload picture(String name, String content) {
        return new Upload("pictures", name, content);
    }

    private static HttpResponse<String> send(Line line, Upload... files) {
        return QuoteForm.upload(line, List.of(files), "application/json", QuoteForm.filled());
    }
}
