package io.koppi.bench.member;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A phone's browser that is not signed in: it follows a link from a message. */
public final class Visitor {
    private static final int SEE_OTHER = 303;

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .cookieHandler(new Cookies())
            .followRedirects(Redirect.NEVER)
            .build();

    public HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    public HttpResponse<String> head(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).HEAD());
    }

    /** Presses the one button of the link's page; returns where that leads. */
    public URI tap(URI link) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(link)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", link.getScheme() + "://" + link.getAuthority())
                .POST(BodyPublishers.noBody()));
        if (answer.statusCode() != SEE_OTHER) {
            throw new IllegalStateException("The tap was answered with " + answer.statusCode());
        }
        return link.resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }
}
