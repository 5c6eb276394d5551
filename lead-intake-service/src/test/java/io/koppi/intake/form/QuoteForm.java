package io.koppi.intake.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.Company;
import io.koppi.intake.Company.Line;
import io.koppi.intake.Web;
import io.koppi.intake.formpage.domain.OwnFields;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A published form, and what its visitors post. */
public final class QuoteForm {
    private static final String BOUNDARY = "----koppi";

    private QuoteForm() {}

    public static Line publish(Company company, String settings, String definition) {
        Line line = company.channel("website-form", settings);
        publish(company, line, definition);
        return line;
    }

    public static void publish(Company company, Line line, String definition) {
        company.operator()
                .body(definition)
                .put("/channels/" + line.id() + "/form")
                .then()
                .statusCode(200);
        company.operator()
                .post("/channels/" + line.id() + "/form/publish")
                .then()
                .statusCode(200);
    }

    /** Posts as a browser does: names and values in turn. */
    public static HttpResponse<String> browser(Line line, String... fields) {
        return Web.form(line.path(), encoded(fields), "Accept", "text/html,application/xhtml+xml");
    }

    /** Posts as a script does. */
    public static HttpResponse<String> script(Line line, String... fields) {
        return Web.form(line.path(), encoded(fields), "Accept", "application/json");
    }

    /** The least that will do, with a way to be reached nobody else has, and more. */
    public static String[] filled(String... more) {
        List<String> all = new ArrayList<>(
                List.of("name", "Aino Virtanen", "topic", "new", "phone", "0400 001 001", "terms", "true"));
        all.addAll(List.of(OwnFields.SUBMISSION, UUID.randomUUID().toString()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    static String encoded(String... fields) {
        assertThat(fields.length).isEven();
        StringBuilder body = new StringBuilder();
        for (int at = 0; at < fields.length; at += 2) {
            body.append(at == 0 ? "" : "&")
                    .append(URLEncoder.encode(fields[at], UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(fields[at + 1], UTF_8));
        }
        return body.toString();
    }

    /** The content is Latin letters, one for each byte. */
    record Upload(String field, String filename, String content) {}

    static HttpResponse<String> upload(Line line, List<Upload> files, String accept, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int at = 0; at < fields.length; at += 2) {
            part(body, "name=\"" + fields[at] + "\"", "", fields[at + 1].getBytes(UTF_8));
        }
        files.forEach(file -> part(
                body,
                "name=\"" + file.field() + "\"; filename=\"" + file.filename() + "\"",
                "Content-Type: image/png\r\n",
                file.content().getBytes(ISO_8859_1)));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return Web.post(
                line.path(),
                body.toByteArray(),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY,
                "Accept",
                accept);
    }

    private static void part(ByteArrayOutputStream body, String disposition, String headers, byte[] content) {
        body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + headers + "\r\n")
                        .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }
}
