package io.koppi.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tenant's web site, elsewhere: one page with our script, and a policy that lets in nothing but that script and its posts. */
final class OwnSite implements AutoCloseable {
    private static final Pattern SOURCE = Pattern.compile("src=\"([^\"]+)\"");
    private static final int OK = 200;

    private final HttpServer server;

    private OwnSite(HttpServer server) {
        this.server = server;
    }

    static OwnSite open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        return new OwnSite(server);
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Shows the form by the script tag its admin was given. */
    void show(String tag) {
        Matcher source = SOURCE.matcher(tag);
        if (!source.find()) {
            throw new AssertionError("No script: " + tag);
        }
        String origin = URI.create(source.group(1)).resolve("/").toString();
        byte[] page = ("<!doctype html><html lang=\"fi\"><meta charset=\"utf-8\"><title>Ikkunat</title><h1>Ikkunat</h1>"
                        + tag)
                .getBytes(UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; script-src " + origin + "; connect-src " + origin);
            exchange.sendResponseHeaders(OK, page.length);
            try (exchange) {
                exchange.getResponseBody().write(page);
            }
        });
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
