package io.koppi.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Asks the service under test for what it refuses before its own code runs. Every answer must be a problem document. */
public final class Refusals {
    /** Blanks, which no parser stumbles over before the limit is passed. */
    private static final byte[] TOO_LARGE = " ".repeat(13 << 20).getBytes(UTF_8);

    private static final String JSON = "application/json";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address =
            "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    private final String bearer = "Bearer " + Tokens.quickLink(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final String method;
    private final String path;

    public Refusals(String method, String path) {
        this.method = method;
        this.path = path;
    }

    /** Without a token, or with a bad one. */
    public Refusals ofStrangers() {
        for (String authorization : new String[] {"Basic YTpi", "Bearer a.b.c"}) {
            HttpResponse<String> answer = expect(
                    401,
                    "sign-in-required",
                    request(method, BodyPublishers.ofString("{}"), JSON).setHeader("Authorization", authorization));
            check(answer, answer.headers().firstValue("www-authenticate").isPresent());
        }
        return this;
    }

    public Refusals ofWrongPaths() {
        expect(
                404,
                "not-found",
                request("GET", BodyPublishers.noBody(), JSON).uri(URI.create(address + "/nothing/is/here")));
        expect(405, "method-not-allowed", request("DELETE", BodyPublishers.noBody(), JSON));
        return this;
    }

    /** The endpoint takes JSON. */
    public Refusals ofUnreadableBodies() {
        expect(415, "unsupported-media-type", request(method, BodyPublishers.ofString("a"), "text/plain"));
        HttpResponse<String> garbled = expect(400, "bad-request", request(method, BodyPublishers.ofString("{,"), JSON));
        check(garbled, garbled.body().contains("line 1"));
        expect(400, "bad-request", request(method, BodyPublishers.ofString("[]"), JSON));
        expect(400, "bad-request", request(method, BodyPublishers.noBody(), JSON));
        expect(413, "body-too-large", request(method, stream(), JSON));
        return this;
    }

    public Refusals ofLargeBodies() {
        expect(413, "body-too-large", request(method, BodyPublishers.ofByteArray(TOO_LARGE), JSON));
        return this;
    }

    private static BodyPublisher stream() {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_LARGE));
    }

    private HttpRequest.Builder request(String method, BodyPublisher body, String type) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", bearer)
                .header("Content-Type", type)
                .method(method, body);
    }

    private HttpResponse<String> expect(int status, String code, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            check(answer, answer.statusCode() == status);
            check(answer, answer.headers().allValues("content-type").contains("application/problem+json"));
            check(answer, answer.body().contains("\"urn:koppi:problem:" + code + "\""));
            check(answer, answer.body().contains("\"status\":" + status));
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void check(HttpResponse<String> answer, boolean fits) {
        if (!fits) {
            throw new AssertionError(
                    answer + " " + answer.headers().firstValue("content-type").orElse("") + " " + answer.body());
        }
    }
}
