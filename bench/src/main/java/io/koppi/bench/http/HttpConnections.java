package io.koppi.bench.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Kept-alive HTTP/1.1 connections to one server, as many as requests are under way. Knows just what our services send: a length or
 * chunks. The JDK's client costs several times the processor time, which on a shared machine would count against the server.
 */
public final class HttpConnections implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 20_000;

    private final InetSocketAddress address;
    private final String host;
    private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

    /** What was answered. */
    public record Reply(int status, String body) {}

    private record Connection(Socket socket, InputStream in) {}

    public HttpConnections(URI server) {
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort());
        this.host = server.getAuthority();
    }

    /** Sends once. {@code headers} are whole lines, each with its line end. */
    public Reply post(String path, String headers, String body) throws IOException {
        byte[] content = body.getBytes(UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Content-Length: "
                + content.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + content.length);
        request.writeBytes(head.getBytes(ISO_8859_1));
        request.writeBytes(content);
        Connection kept = idle.poll();
        Connection connection = kept == null ? open() : kept;
        try {
            request.writeTo(connection.socket().getOutputStream());
            Reply reply = read(connection.in());
            idle.add(connection);
            return reply;
        } catch (IOException e) {
            connection.socket().close();
            throw e;
        }
    }

    private Connection open() throws IOException {
        Socket socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(address, TIMEOUT_MILLIS);
        return new Connection(socket, new BufferedInputStream(socket.getInputStream()));
    }

    private static Reply read(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length =
                        Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        return new Reply(status, new String(chunked ? chunks(in) : exactly(in, length), UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            all.writeBytes(exactly(in, size));
            line(in);
        }
        line(in);
        return all.toByteArray();
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer was cut off");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.socket().close();
        }
    }
}
