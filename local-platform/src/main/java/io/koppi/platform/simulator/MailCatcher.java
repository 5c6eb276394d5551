package io.koppi.platform.simulator;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server for every address in the world; nothing leaves it. */
final class MailCatcher implements AutoCloseable {
    private final Journal<Mail> journal;
    private final SMTPServer server;
    private final List<Consumer<Mail>> listeners = new CopyOnWriteArrayList<>();

    MailCatcher(InetAddress address, int port, Path directory) {
        journal = new Journal<>(directory.resolve("mail.jsonl"), Mail.class);
        server = new SMTPServer.Builder()
                .bindAddress(address)
                .port(port)
                .softwareName("koppi mail catcher")
                .simpleMessageListener(new Box())
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    List<Mail> all() {
        return journal.all();
    }

    void clear() {
        journal.clear();
    }

    void listen(Consumer<Mail> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Box implements SimpleMessageListener {
        @Override
        public boolean accept(String from, String recipient) {
            return true;
        }

        @Override
        public void deliver(String from, String recipient, InputStream data) throws IOException {
            try {
                MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), data);
                String subject = message.getSubject() == null ? "" : message.getSubject();
                Mail mail =
                        new Mail(UUID.randomUUID().toString(), from, recipient, subject, plain(message), Instant.now());
                journal.add(mail);
                listeners.forEach(listener -> listener.accept(mail));
            } catch (MessagingException e) {
                throw new IOException("Not a mail", e);
            }
        }

        private String plain(Part part) throws MessagingException, IOException {
            if (part.isMimeType("text/*")) {
                return String.valueOf(part.getContent());
            }
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    BodyPart inner = parts.getBodyPart(i);
                    String text = plain(inner);
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
            return "";
        }
    }
}
