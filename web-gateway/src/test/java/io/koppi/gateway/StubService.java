package io.koppi.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Stands for one replica of another service: answers as the test says and remembers what it was asked. */
final class StubService {
    static final Answer EMPTY = new Answer(200, "application/json", "{}", Map.of());

    private final ConcurrentLinkedQueue<Asked> asked = new ConcurrentLinkedQueue<>();
    private volatile Function<Asked, Answer> answers = any -> EMPTY;

    record Asked(String method, String uri, Headers headers, Buffer body) {
        String header(String name) {
            return headers.getFirst(name);
        }

        String text() {
            return body.toString(UTF_8);
        }
    }

    record Answer(int status, String contentType, String body, Map<String, String> headers) {
        static Answer json(String body) {
            return new Answer(200, "application/json", body, Map.of());
        }

        static Answer problem(int status, String code) {
            return new Answer(
                    status, "application/problem+json", "{\"type\":\"urn:koppi:problem:" + code + "\"}", Map.of());
        }
    }

    StubService(URI address) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("localhost", address.getPort()), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::handle);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void answer(Function<Asked, Answer> how) {
        answers = how;
    }

    void reset() {
        asked.clear();
        answers = any -> EMPTY;
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked question = new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    Buffer.buffer(exchange.getRequestBody().readAllBytes()));
            asked.add(question);
            Answer answer = answers.apply(question);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
