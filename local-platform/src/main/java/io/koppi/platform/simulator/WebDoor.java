package io.koppi.platform.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The page and the API over it. */
final class WebDoor implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Phones phones;
    private final MailCatcher mails;
    private final GraphLeads graph;
    private final SmppServer smpp;
    private final Live live = new Live();

    WebDoor(InetSocketAddress address, Phones phones, MailCatcher mails, GraphLeads graph, SmppServer smpp) {
        this.phones = phones;
        this.mails = mails;
        this.graph = graph;
        this.smpp = smpp;
        phones.listen(sms -> live.announce("sms"));
        mails.listen(mail -> live.announce("mail"));
        try {
            server = HttpServer.create(address, 0);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + address, e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    static InetSocketAddress at(InetAddress address, int port) {
        return new InetSocketAddress(address, port);
    }

    int port() {
        return server.getAddress().getPort();
    }

    private record Answer(int status, Object body) {}

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            if (path.equals("/api/live")) {
                live.serve(exchange);
            } else if (path.equals("/")) {
                page(exchange);
            } else {
                answer(exchange, route(exchange, List.of(path.substring(1).split("/", -1))));
            }
        } catch (JsonProcessingException e) {
            answer(exchange, new Answer(400, Map.of("detail", "Not the JSON that was expected")));
        }
    }

    private Answer route(HttpExchange exchange, List<String> path) throws IOException {
        return switch (path.getFirst()) {
            case "health" -> new Answer(200, Map.of("status", "UP"));
            case "graph" -> graph(exchange, path);
            case "api" -> api(exchange, path.subList(1, path.size()));
            default -> notFound();
        };
    }

    private Answer api(HttpExchange exchange, List<String> path) throws IOException {
        String call = exchange.getRequestMethod() + " " + String.join("/", path);
        if (call.startsWith("GET phones/") && path.size() == 3) {
            return new Answer(
                    200, Map.of("items", phones.of(URLDecoder.decode(path.get(1).replace("+", "%2B"), UTF_8))));
        }
        return switch (call) {
            case "GET messages" -> messages();
            case "GET mails" -> new Answer(200, Map.of("items", mails.all()));
            case "GET phones" -> new Answer(200, Map.of("items", PhoneBook.ofTheDemo()));
            case "DELETE messages" -> {
                phones.clear();
                mails.clear();
                live.announce("sms");
                yield new Answer(204, "");
            }
            case "POST smpp/faults" -> {
                smpp.want(Journal.JSON.readValue(exchange.getRequestBody(), Faults.Wanted.class));
                yield new Answer(204, "");
            }
            default -> notFound();
        };
    }

    private Answer messages() {
        List<Sms> all = phones.all();
        long repeated = all.stream().filter(sms -> sms.copy() > 1).count();
        return new Answer(200, Map.of("items", all, "total", all.size(), "duplicates", repeated));
    }

    /** {@code PUT /graph/leads/{id}} prepares, {@code GET /graph/{version}/{id}} is Meta's call, of whatever version. */
    private Answer graph(HttpExchange exchange, List<String> path) throws IOException {
        String id = path.getLast();
        if (exchange.getRequestMethod().equals("PUT")) {
            graph.put(id, Journal.JSON.readTree(exchange.getRequestBody()));
            return new Answer(204, "");
        }
        return graph.find(id)
                .map(body -> new Answer(200, body))
                .orElseGet(() -> new Answer(400, GraphLeads.unknown(id)));
    }

    private static Answer notFound() {
        return new Answer(404, Map.of("detail", "Nothing here"));
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (answer.status() == 204) {
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        byte[] body = Journal.JSON.writeValueAsBytes(answer.body());
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    private static void page(HttpExchange exchange) throws IOException {
        try (InputStream page = WebDoor.class.getResourceAsStream("index.html")) {
            if (page == null) {
                throw new IOException("index.html is not in the jar");
            }
            byte[] body = page.readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
