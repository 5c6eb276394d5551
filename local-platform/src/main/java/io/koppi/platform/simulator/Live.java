package io.koppi.platform.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Tells open pages that something arrived; they ask what. */
final class Live {
    private static final long HEARTBEAT_SECONDS = 15;

    private final Set<BlockingQueue<String>> pages = ConcurrentHashMap.newKeySet();

    void announce(String what) {
        pages.forEach(page -> page.add(what));
    }

    /** Holds the exchange until the page is closed. */
    void serve(HttpExchange exchange) throws IOException {
        BlockingQueue<String> page = new LinkedBlockingQueue<>();
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        pages.add(page);
        try (OutputStream out = exchange.getResponseBody()) {
            write(out, "event: hello\ndata: \n\n");
            while (true) {
                String what = page.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                write(out, what == null ? ":\n\n" : "event: " + what + "\ndata: \n\n");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            pages.remove(page);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
