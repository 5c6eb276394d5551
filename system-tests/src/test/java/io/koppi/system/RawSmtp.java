package io.koppi.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** SMTP by hand. */
final class RawSmtp implements AutoCloseable {
    private static final int LONGEST_WAIT = 40_000;

    private final Socket socket;
    private final OutputStream out;
    private final BufferedReader answers;

    RawSmtp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(LONGEST_WAIT);
        out = socket.getOutputStream();
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
    }

    /** The codes of all answers until the end of the mail. */
    static String mail(int port, String recipient, byte[] mail) throws IOException {
        try (RawSmtp smtp = new RawSmtp(port)) {
            smtp.begin(recipient);
            smtp.send(mail);
            smtp.say("\r\n.\r\nQUIT\r\n");
            List<String> codes = smtp.rest();
            return codes.isEmpty() ? RawHttp.CUT : codes.getFirst();
        }
    }

    /** As far as the mail itself. */
    void begin(String recipient) throws IOException {
        answer();
        for (String line : List.of("EHLO x", "MAIL FROM:<a@b.example>", "RCPT TO:<" + recipient + ">", "DATA")) {
            say(line + "\r\n");
            answer();
        }
    }

    void say(String text) throws IOException {
        send(text.getBytes(ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** The code of one answer; empty when we were hung up on. */
    String answer() throws IOException {
        String line = answers.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = answers.readLine();
        }
        return line == null ? "" : line.substring(0, Math.min(3, line.length()));
    }

    /** All codes until the other side has hung up. */
    List<String> rest() {
        List<String> codes = new ArrayList<>();
        try {
            for (String code = answer(); !code.isEmpty(); code = answer()) {
                codes.add(code);
            }
        } catch (IOException e) {
            codes.add(RawHttp.CUT);
        }
        return codes;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
