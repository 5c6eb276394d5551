package io.koppi.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.platform.test.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;

/**
 * Keeps cookies, follows no redirect by itself, and believes that the gateway under test is at Koppi's public address, which is the
 * only one Keycloak lets sign-ins return to.
 */
final class Browser {
    static final URI PUBLIC = URI.create("http://localhost:8080");
    private static final String PASSWORD = "test-only";

    private final URI gateway = URI.create(
            "http://localhost:" + ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class));
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    /** A member who came in through Keycloak's own form. */
    static Browser signedIn(UUID tenantId, UUID memberId) {
        Browser browser = new Browser();
        HttpResponse<String> end = browser.signIn("/sign-in?return=/", tenantId, memberId);
        if (end.statusCode() != 303) {
            throw new AssertionError("The sign-in ended with " + end.statusCode() + " " + end.body());
        }
        return browser;
    }

    /** Goes through Keycloak's form and back; returns the answer that leads to the page the sign-in was for. */
    HttpResponse<String> signIn(String path, UUID tenantId, UUID memberId) {
        Tokens.member(tenantId, memberId);
        HttpResponse<String> answer = submit(follow(get(path)), memberId);
        while (answer.statusCode() == 302) {
            answer = get(answer.headers().firstValue("location").orElseThrow());
        }
        return answer;
    }

    private HttpResponse<String> submit(HttpResponse<String> page, UUID memberId) {
        String action = Jsoup.parse(page.body()).expectFirst("form").attr("action");
        String fields = "username=" + memberId + "&password=" + URLEncoder.encode(PASSWORD, UTF_8) + "&credentialId=";
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        while (last.statusCode() == 302 || last.statusCode() == 303) {
            last = get(last.headers().firstValue("location").orElseThrow());
        }
        return last;
    }

    HttpResponse<String> get(String url, String... headers) {
        HttpRequest.Builder request = request(url).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> write(String method, String url, String json) {
        return send(request(url)
                .header("Content-Type", "application/json")
                .header("X-Koppi-Client", "test")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** To the gateway by path, or to anywhere by address. */
    HttpRequest.Builder request(String url) {
        URI wanted = PUBLIC.resolve(url);
        boolean isKoppi = wanted.getAuthority().equals(PUBLIC.getAuthority());
        String raw = wanted.toString();
        URI real =
                isKoppi ? URI.create(gateway + raw.substring(PUBLIC.toString().length())) : wanted;
        HttpRequest.Builder request = HttpRequest.newBuilder(real).timeout(Duration.ofSeconds(20));
        if (isKoppi) {
            request.header("Host", PUBLIC.getAuthority());
        }
        String jar = jar(real).entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return jar.isEmpty() ? request : request.header("Cookie", jar);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    /** A stream that stays open; the caller closes it. */
    HttpResponse<InputStream> open(String path) {
        return send(request(path).header("Accept", "text/event-stream"), BodyHandlers.ofInputStream());
    }

    String cookie(String name) {
        return jar(gateway).getOrDefault(name, "");
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            HttpResponse<T> answer = http.send(request.build(), body);
            answer.headers().allValues("set-cookie").stream()
                    .flatMap(line -> HttpCookie.parse(line).stream())
                    .forEach(cookie -> keep(answer.uri(), cookie));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(URI from, HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            jar(from).remove(cookie.getName());
        } else {
            jar(from).put(cookie.getName(), cookie.getValue());
        }
    }

    private Map<String, String> jar(URI of) {
        return cookies.computeIfAbsent(of.getAuthority(), any -> new HashMap<>());
    }
}
