package io.koppi.system;

import io.koppi.bench.member.MemberSession;
import io.koppi.bench.platform.Company;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A channel of each kind at one company, each with the key {@code k}, and the service they all end in. */
final class HostileDoors {
    static final String KEY = "k";

    final URI intake;
    final int smtp;
    private final MemberSession admin;
    private final Map<String, OwnChannel> channels = new HashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    HostileDoors(Koppi koppi, Company company) throws IOException, InterruptedException {
        intake = koppi.at("intake");
        smtp = koppi.port("intake-smtp");
        admin = company.admin();
        for (String kind : new String[] {
            "website-form", "adf", "meta-lead-ads", "linkedin-lead-forms", "google-lead-forms", "tiktok-lead-ads", "api"
        }) {
            add(kind, kind, "website-form".equals(kind) ? "{}" : "{\"secrets\": [\"k\"]}");
        }
        add("marketplace-mail", "marketplace-mail", "{}");
        add("file-import", "file-import", "{}");
        for (String preset : new String[] {"generic", "hubspot", "wpforms", "webflow", "typeform"}) {
            add("webhook", preset, "{\"secrets\": [\"k\"], \"webhook\": {\"preset\": \"" + preset + "\"}}");
        }
        add("webhook", "bomb", """
                {"secrets": ["k"], "webhook": {"expression": "($f := function($x){$f($x & $x)}; $f('boom'))"}}""");
    }

    private void add(String kind, String name, String settings) throws IOException, InterruptedException {
        channels.put(name, OwnChannel.add(admin, kind, "Paha " + name, settings));
    }

    private OwnChannel channel(String name) {
        return Objects.requireNonNull(channels.get(name), name);
    }

    UUID id(String name) {
        return channel(name).id();
    }

    String path(String name) {
        return (name.equals("website-form") ? "/f/" : "/hooks/") + channel(name).address();
    }

    String mailbox(String name) {
        return channel(name).address() + "@leads.localhost";
    }

    MemberSession admin() {
        return admin;
    }

    /** The status of a body to one of the doors; {@code headers} are names and values in turn. */
    String post(String name, byte[] body, String... headers) throws IOException, InterruptedException {
        return Integer.toString(http.send(request(path(name), body, headers), BodyHandlers.discarding())
                .statusCode());
    }

    String postAt(String path, byte[] body, String... headers) throws IOException, InterruptedException {
        return http.send(request(path, body, headers), BodyHandlers.ofString()).body();
    }

    private HttpRequest request(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(intake.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofByteArray(body));
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    String form(String body) throws IOException, InterruptedException {
        return post(
                "website-form",
                body.getBytes(StandardCharsets.ISO_8859_1),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    String mail(String name, String mail) throws IOException {
        return RawSmtp.mail(smtp, mailbox(name), mail.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A list, to be looked at by its admin. */
    String upload(byte[] list) throws IOException, InterruptedException {
        return Integer.toString(
                ListUpload.upload(admin, id("file-import"), list).statusCode());
    }
}
