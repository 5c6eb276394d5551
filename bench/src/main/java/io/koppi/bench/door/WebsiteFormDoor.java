package io.koppi.bench.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A plain HTML form post, as a browser without script sends it. */
public final class WebsiteFormDoor implements Door {
    private final HttpClient http;
    private final URI form;

    /** @param form the form's public address, {@code https://host/f/{address}} */
    public WebsiteFormDoor(HttpClient http, URI form) {
        this.http = http;
        this.form = form;
    }

    @Override
    public String name() {
        return "form";
    }

    @Override
    public Answer send(Draft draft) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(form)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body(draft)))
                .build();
        return Answer.http(http.send(request, BodyHandlers.discarding()).statusCode());
    }

    /** The form as a browser encodes it. */
    public static String body(Draft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("nimi", draft.name());
        fields.put("puhelin", draft.phone());
        fields.put("sahkoposti", draft.email());
        fields.put("paikkakunta", draft.place());
        fields.put("tuote", draft.subject());
        fields.put("viesti", draft.message());
        fields.put("suostumus", "on");
        fields.put("submissionId", draft.key());
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
