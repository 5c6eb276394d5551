package io.koppi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.Company.Line;
import io.koppi.intake.mail.inbound.SmtpListener;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** Sends samples byte for byte through the real door and compares what came out with what they say must. */
@Dependent
public class Samples {
    private static final List<String> EXACT = List.of(
            "source", "external_id", "request_type", "contact", "location_hint", "message", "consent", "received_at");
    /** Files of a sample beside its body. */
    private static final List<String> ABOUT = List.of(".expected.json", ".headers", ".enrich.json");

    /** What ./koppi test samples makes its table of: kind, sample, passed or the difference, soft fields that differ. */
    private static final Path LINES = Path.of("target/samples.tsv");

    private final Stored stored;
    private final SmtpListener smtp;
    private final ObjectMapper json;
    private final List<String> table = new ArrayList<>();

    Samples(Stored stored, SmtpListener smtp, ObjectMapper json) {
        this.stored = stored;
        this.smtp = smtp;
        this.json = json;
    }

    /** {@code headers}, names and values in turn, are sent besides the sample's own and instead of those of the same name. */
    public void http(String sample, Line line, Company company, String... headers) throws IOException {
        HttpResponse<String> answer = Web.post(line.path(), body(sample), headers(sample, headers));
        if (List.of(200, 202, 303).contains(answer.statusCode())) {
            compare(sample, company);
        } else {
            tell(sample, false, answer.statusCode() + " " + answer.body());
        }
    }

    public void mail(String sample, Line line, Company company) throws IOException {
        try (SmtpDialog dialog = new SmtpDialog(smtp.port())) {
            assertThat(dialog.send(line.address() + "@leads.localhost", body(sample)))
                    .allSatisfy(answer -> assertThat(answer).startsWith("250"));
        }
        compare(sample, company);
    }

    /** A line of the table, without a contact to compare. */
    public void tell(String sample, boolean passed, String difference) throws IOException {
        tell(sample, passed, difference, "");
    }

    private void tell(String sample, boolean passed, String difference, String soft) throws IOException {
        table.add(sample + ": " + (passed ? "passed" : difference));
        String kind = described(sample).path("channel").asText();
        String line = String.join("\t", kind, sample, passed ? "passed" : difference.replaceAll("\\s+", " "), soft);
        Files.writeString(LINES, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Prints a line for each sample and fails unless so many passed, and no other. */
    public void passed(int samples) {
        table.forEach(System.out::println);
        assertThat(table).hasSize(samples).allSatisfy(row -> assertThat(row).endsWith("passed"));
    }

    public void compare(String sample, Company company) throws IOException {
        JsonNode expected = tree(sample + ".expected.json");
        List<Difference> differences = new ArrayList<>();
        for (JsonNode event : expected.has("events") ? expected.path("events") : List.of(expected)) {
            String id = event.path("external_id").asText();
            try {
                await().atMost(Company.SOON).until(() -> find(company, id).isPresent());
                differences.addAll(differences(event, find(company, id).orElseThrow()));
            } catch (ConditionTimeoutException e) {
                differences.add(new Difference("external_id", id + " did not come out"));
            }
        }
        List<String> soft = new ArrayList<>();
        described(sample).path("soft").forEach(field -> soft.add(field.asText()));
        List<Difference> hard =
                differences.stream().filter(one -> !one.isIn(soft)).toList();
        String judged = differences.stream()
                .filter(one -> one.isIn(soft))
                .map(Difference::path)
                .distinct()
                .collect(Collectors.joining(" "));
        tell(sample, hard.isEmpty(), hard.toString(), judged);
    }

    private record Difference(String path, String detail) {
        boolean isIn(List<String> soft) {
            return soft.stream().anyMatch(field -> path.equals(field) || path.startsWith(field + "."));
        }

        @Override
        public String toString() {
            return path + " " + detail;
        }
    }

    public JsonNode tree(String file) throws IOException {
        return json.readTree(bytes(file));
    }

    public byte[] body(String sample) throws IOException {
        for (JsonNode file : described(sample).path("files")) {
            if (ABOUT.stream().noneMatch(file.asText()::endsWith)) {
                return bytes(file.asText());
            }
        }
        throw new AssertionError("No body of " + sample);
    }

    private String[] headers(String sample, String... more) throws IOException {
        List<String> names = Stream.iterate(0, at -> at < more.length, at -> at + 2)
                .map(at -> more[at])
                .toList();
        Stream<String> own = new String(bytes(sample + ".headers"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(header -> header.split(": ", 2))
                .filter(header -> header.length == 2
                        && !List.of("Host", "Content-Length").contains(header[0])
                        && names.stream().noneMatch(header[0]::equalsIgnoreCase))
                .flatMap(Arrays::stream);
        return Stream.concat(own, Arrays.stream(more)).toArray(String[]::new);
    }

    private Optional<JsonNode> find(Company company, String externalId) {
        return stored.contacts(company.tenantId).stream()
                .filter(contact -> contact.externalId().equals(externalId)
                        && contact.state().equals("processed"))
                .map(Stored.Contact::normalised)
                .findFirst();
    }

    private static List<Difference> differences(JsonNode expected, JsonNode actual) {
        List<Difference> differences = new ArrayList<>();
        EXACT.stream()
                .filter(field -> !expected.path(field).equals(actual.path(field)))
                .forEach(field ->
                        differences.add(new Difference(field, expected.path(field) + " is " + actual.path(field))));
        for (String field : List.of("vehicle_or_product", "attributes")) {
            subset(field, expected.path(field), actual.path(field), differences);
        }
        return differences;
    }

    /** What was not told may be null or missing. */
    private static void subset(String path, JsonNode expected, JsonNode actual, List<Difference> differences) {
        if (expected.isObject()) {
            expected.properties()
                    .forEach(entry -> subset(
                            path + "." + entry.getKey(), entry.getValue(), actual.path(entry.getKey()), differences));
        } else if (expected.isNull()
                ? !actual.isNull() && !actual.isMissingNode()
                : !Objects.equals(expected, actual)) {
            differences.add(new Difference(path, expected + " is " + actual));
        }
    }

    private JsonNode described(String sample) throws IOException {
        for (JsonNode described : tree("manifest.json").path("samples")) {
            if (described.path("name").asText().equals(sample)) {
                return described;
            }
        }
        throw new AssertionError("No such sample: " + sample);
    }

    private byte[] bytes(String file) throws IOException {
        try (InputStream sample = Objects.requireNonNull(getClass().getResourceAsStream("/samples/" + file), file)) {
            return sample.readAllBytes();
        }
    }
}
