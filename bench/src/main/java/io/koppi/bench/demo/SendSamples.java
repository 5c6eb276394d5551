package io.koppi.bench.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.bench.door.MetaDoor;
import io.koppi.bench.platform.Company;
import io.koppi.bench.platform.RunningPlatform;
import io.koppi.platform.server.ProjectFiles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code ./koppi demo --samples}: the sample payloads that intake's tests are made of, byte for byte through the demo company's own
 * doors. Only what a sender proves itself with is the company's.
 */
final class SendSamples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SET_BY_THE_CLIENT = List.of("Host", "Content-Length");
    private static final String KEY = "X-Api-Key";
    private static final String SIGNATURE = "X-Hub-Signature-256";
    private static final int TOO_MUCH = 11 * 1024 * 1024;

    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final Path samples = ProjectFiles.find().root().resolve("lead-intake-service/src/test/resources/samples");
    private final RunningPlatform platform;
    private final Company company;

    SendSamples(RunningPlatform platform, Company company) {
        this.platform = platform;
        this.company = company;
    }

    void run() throws IOException, InterruptedException {
        URI form = company.formAddress();
        URI adf = company.hook("adf");
        URI meta = company.hook("meta-lead-ads");
        for (String sample : List.of(
                "p36-html-form-urlencoded-fi.form",
                "p37-html-form-multipart-attachment.multipart",
                "p38-json-fetch-form-turnstile.json",
                "p39-cf7-native-multipart.multipart")) {
            print("form", sample, post(form, sample, Map.of("Accept", "application/json")));
        }
        for (String sample : List.of("p14-adf-minimal.xml", "p15-adf-full-tradein-finance.xml", "p18-adf-cdata.xml")) {
            print("adf", sample, post(adf, sample, Map.of(KEY, company.key("adf"))));
        }
        for (String sample : List.of("p16-adf-email-plain-body.eml", "p17-adf-email-attachment-latin1.eml")) {
            print(
                    "mail",
                    sample,
                    Integer.toString(company.mail().send(bytes(sample)).status()));
        }
        for (String sample :
                List.of("p02-meta-lead-single.json", "p03-meta-lead-batch3.json", "p04-meta-organic-disclaimer.json")) {
            enrich(sample);
            print("meta", sample, post(meta, sample, signed(sample)));
        }
        refusals(form, adf, meta);
    }

    /** What a door must not take; each of these is answered with 4xx. */
    private void refusals(URI form, URI adf, URI meta) throws IOException, InterruptedException {
        System.out.println("Refused, as it must be:");
        String lead = "p02-meta-lead-single.json";
        String prospect = "p14-adf-minimal.xml";
        Map<String, String> ours = Map.of(KEY, company.key("adf"));
        byte[] whole = bytes(prospect);
        print("meta", "signed by somebody else", post(meta, lead, Map.of()));
        print("adf", "key of somebody else", post(adf, prospect, Map.of()));
        print("adf", "cut in half", post(adf, Arrays.copyOf(whole, whole.length / 2), prospect, ours));
        print("adf", "11 MiB", post(adf, Arrays.copyOf(whole, TOO_MUCH), prospect, ours));
        print(
                "form",
                "address nobody has",
                post(form.resolve("/f/nobody"), "p38-json-fetch-form-turnstile.json", Map.of()));
    }

    private Map<String, String> signed(String sample) throws IOException {
        return Map.of(SIGNATURE, MetaDoor.signature(bytes(sample), company.key("meta-lead-ads")));
    }

    private String post(URI door, String sample, Map<String, String> ours) throws IOException, InterruptedException {
        return post(door, bytes(sample), sample, ours);
    }

    /** With the headers of the sample, save for our own. */
    private String post(URI door, byte[] body, String sample, Map<String, String> ours)
            throws IOException, InterruptedException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Files.readAllLines(samples.resolve(name(sample) + ".headers")).stream()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .filter(header -> header.length == 2 && !SET_BY_THE_CLIENT.contains(header[0]))
                .forEach(header -> headers.put(header[0], header[1]));
        headers.putAll(ours);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(door).timeout(Duration.ofSeconds(20)).POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        return answer.statusCode() + " " + told(answer.body());
    }

    /** The references of what was taken in, or the problem's type. */
    private static String told(String body) throws IOException {
        if (!body.startsWith("{")) {
            return "";
        }
        JsonNode answer = JSON.readTree(body);
        if (answer.has("type")) {
            return answer.path("type").asText();
        }
        return String.join(
                ", ",
                (answer.has("contacts") ? answer.path("contacts").valueStream() : Stream.of(answer))
                        .filter(contact -> contact.has("reference"))
                        .map(contact -> contact.path("reference").asText()
                                + (contact.path("duplicate").asBoolean() ? " (came before)" : ""))
                        .toList());
    }

    /** Puts what Meta would tell of the leads at the stand-in for its Graph. */
    private void enrich(String sample) throws IOException, InterruptedException {
        for (Map.Entry<String, JsonNode> lead :
                JSON.readTree(bytes(name(sample) + ".enrich.json")).properties()) {
            http.send(
                    HttpRequest.newBuilder(platform.simulator().resolve("/graph/leads/" + lead.getKey()))
                            .PUT(BodyPublishers.ofString(lead.getValue().toString()))
                            .build(),
                    BodyHandlers.discarding());
        }
    }

    private static void print(String door, String sample, String answer) {
        System.out.printf("  %-5s %-46s %s%n", door, sample, answer);
    }

    private static String name(String sample) {
        return sample.substring(0, sample.indexOf('.'));
    }

    private byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(samples.resolve(file));
    }
}
