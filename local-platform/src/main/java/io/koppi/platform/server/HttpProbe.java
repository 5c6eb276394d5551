package io.koppi.platform.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a health address. */
public final class HttpProbe {
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(LOOK).build();

    private HttpProbe() {}

    /** Whether the answer is 200; nobody there is as good as a no. */
    public static boolean answers(URI address) {
        try {
            HttpRequest ask = HttpRequest.newBuilder(address).timeout(LOOK).build();
            return HTTP.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // Nobody listens yet, or hung up: the next look decides.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
