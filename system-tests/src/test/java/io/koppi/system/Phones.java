package io.koppi.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the phones of the simulator show. */
final class Phones {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/q/\\S+");

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI simulator;

    Phones(Koppi koppi) {
        this.simulator = koppi.simulator();
    }

    /** Waits for the message that speaks of the subject and returns its link. */
    URI linkIn(String phone, String subject) {
        String text = await().atMost(Duration.ofMinutes(1))
                .until(() -> messageAbout(phone, subject), found -> !found.isEmpty());
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("No link in the message");
        }
        return URI.create(link.group());
    }

    private String messageAbout(String phone, String subject) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        simulator.resolve("/api/phones/" + URLEncoder.encode(phone, UTF_8) + "/messages"))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return Json.items(answer).stream()
                .map(message -> message.path("text").asText())
                .filter(text -> text.contains(subject))
                .findFirst()
                .orElse("");
    }
}
