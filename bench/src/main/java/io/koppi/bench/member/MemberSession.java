package io.koppi.bench.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A member signed in at the gateway through Keycloak's own page, as a browser would. */
public final class MemberSession {
    private static final Pattern LOGIN_FORM = Pattern.compile("action=\"([^\"]+)\"");

    private final HttpClient http;
    private final URI gateway;

    private MemberSession(HttpClient http, URI gateway) {
        this.http = http;
        this.gateway = gateway;
    }

    /** Fails with {@link IllegalStateException} when Keycloak does not let the member in. */
    public static MemberSession signIn(URI gateway, String email, String password)
            throws IOException, InterruptedException {
        HttpClient http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .cookieHandler(new Cookies())
                .followRedirects(Redirect.NORMAL)
                .build();
        MemberSession session = new MemberSession(http, gateway);
        String form = session.get("/sign-in?return=/api/me").body();
        HttpResponse<String> page = session.submit(form, email, password);
        if (page.statusCode() != 200 || !page.uri().getPath().equals("/api/me")) {
            throw new IllegalStateException(
                    "Sign-in of a member ended at " + page.uri().getPath() + " with " + page.statusCode());
        }
        return session;
    }

    private HttpResponse<String> submit(String page, String email, String password)
            throws IOException, InterruptedException {
        Matcher form = LOGIN_FORM.matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("The sign-in page has no form");
        }
        String body = "username=" + URLEncoder.encode(email, UTF_8) + "&password=" + URLEncoder.encode(password, UTF_8);
        return send(HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** An answer that never ends, line by line as it comes; closing the stream ends it. */
    public Stream<String> lines(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Accept", "text/event-stream")
                .build();
        return http.send(request, BodyHandlers.ofLines()).body();
    }

    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(withBody(path, "POST", json));
    }

    public HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send(withBody(path, "PUT", json));
    }

    /** Bytes as they are, such as a list. */
    public HttpResponse<String> upload(String path, byte[] bytes) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .header("X-Koppi-Client", "bench")
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    private HttpRequest.Builder withBody(String path, String method, String json) {
        BodyPublisher body = json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        return request(path)
                .header("Content-Type", "application/json")
                .header("X-Koppi-Client", "bench")
                .method(method, body);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
