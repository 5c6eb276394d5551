package io.koppi.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An open live stream and what came through it so far. */
final class Listening implements AutoCloseable {
    private final InputStream stream;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private Listening(InputStream stream) {
        this.stream = stream;
        this.reader = Thread.ofVirtual().start(this::read);
    }

    static Listening by(Browser browser) {
        HttpResponse<InputStream> answer = browser.open("/api/live");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/event-stream");
        assertThat(answer.headers().firstValue("content-encoding")).isEmpty();
        return new Listening(answer.body());
    }

    /** Each as its name, a space and its data. */
    List<String> events() {
        List<String> events = new ArrayList<>();
        String name = "";
        for (String line : lines) {
            if (line.startsWith("event:")) {
                name = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                events.add(name + " " + line.substring("data:".length()).strip());
            }
        }
        return events;
    }

    void heardFirst(String name) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(events()).isNotEmpty());
        assertThat(events().getFirst()).startsWith(name);
    }

    long count(String name) {
        return events().stream().filter(event -> event.startsWith(name)).count();
    }

    long beats() {
        return lines.stream().filter(line -> line.startsWith(":")).count();
    }

    String text() {
        return String.join("\n", lines);
    }

    boolean hasEnded() {
        return !reader.isAlive();
    }

    private void read() {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
            text.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("closed");
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
