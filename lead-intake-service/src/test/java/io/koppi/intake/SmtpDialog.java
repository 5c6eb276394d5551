package io.koppi.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Talks SMTP by hand, so that a test sees each answer. */
public final class SmtpDialog implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader answers;
    private final OutputStream out;

    public SmtpDialog(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(60_000);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        out = socket.getOutputStream();
        answer();
    }

    /** The code of the answer to one command. */
    public String say(String command) throws IOException {
        out.write((command + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return answer();
    }

    /** Ends the data with the one line that may end it. */
    public String data(byte[] mail) throws IOException {
        String ready = say("DATA");
        if (!ready.startsWith("354")) {
            return ready;
        }
        out.write(mail);
        out.write("\r\n.\r\n".getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return answer();
    }

    /** Sends a whole mail; the answers to RCPT and to the data. */
    public List<String> send(String recipient, byte[] mail) throws IOException {
        say("EHLO test.example.com");
        say("MAIL FROM:<bounce@mail.example.com>");
        String accepted = say("RCPT TO:<" + recipient + ">");
        return accepted.startsWith("250") ? List.of(accepted, data(mail)) : List.of(accepted);
    }

    /** The last line of the answer; all lines joined are in front of it for EHLO. */
    private String answer() throws IOException {
        StringBuilder all = new StringBuilder();
        String line = answers.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            all.append(line).append('\n');
            line = answers.readLine();
        }
        return all.append(line).toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
