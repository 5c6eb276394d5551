package io.koppi.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** HTTP by hand: what no client would send, and what it is answered. */
final class RawHttp implements AutoCloseable {
    private static final int LONGEST_WAIT = 40_000;
    static final String CUT = "cut";

    private final Socket socket;
    private final OutputStream out;

    RawHttp(URI server) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout(LONGEST_WAIT);
        out = socket.getOutputStream();
    }

    /** One request on a connection of its own; {@code head} are its first line and its headers. */
    static String answer(URI server, String head, byte[] body) throws IOException {
        try (RawHttp http = new RawHttp(server)) {
            http.head(head + "\r\nContent-Length: " + body.length);
            http.send(body);
            return http.answer();
        }
    }

    void head(String lines) throws IOException {
        send((lines.replace("\n", "\r\n").replace("\r\r", "\r") + "\r\nHost: intake\r\nConnection: close\r\n\r\n")
                .getBytes(ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        try {
            out.write(bytes);
            out.flush();
        } catch (SocketException e) {
            // Hung up on; the answer may be there all the same.
        }
    }

    /** How many bytes of an endless body it takes until we are hung up on; at most so many. */
    long endless(long most) {
        byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(ISO_8859_1);
        long sent = 0;
        try {
            while (sent < most) {
                out.write(chunk);
                sent += 0x10000;
            }
        } catch (IOException e) {
            return sent;
        }
        return sent;
    }

    /** The status, or that there was none. */
    String answer() {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            String status = lines.readLine();
            return status == null ? CUT : status.split(" ", 3)[1];
        } catch (IOException e) {
            return CUT;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
