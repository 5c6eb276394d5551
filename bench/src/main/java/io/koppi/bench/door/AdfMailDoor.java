package io.koppi.bench.door;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Properties;

/** ADF/XML as the body of a mail, handed to Koppi's own SMTP listener. */
public final class AdfMailDoor implements Door {
    private static final int ACCEPTED = 250;
    private static final int REFUSED = 451;

    private final Session session;
    private final String recipient;

    public AdfMailDoor(String host, int port, String recipient) {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", host);
        settings.setProperty("mail.smtp.port", Integer.toString(port));
        settings.setProperty("mail.smtp.connectiontimeout", "5000");
        settings.setProperty("mail.smtp.timeout", "10000");
        settings.setProperty("mail.smtp.localhost", "demo.example");
        this.session = Session.getInstance(settings);
        this.recipient = recipient;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Answer send(Draft draft) throws IOException {
        try {
            Transport.send(mail(draft));
            return new Answer(true, ACCEPTED);
        } catch (MessagingException e) {
            return new Answer(false, REFUSED);
        }
    }

    /** A mail as it was written, byte for byte. */
    public Answer send(byte[] mail) {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(
                    new MimeMessage(session, new ByteArrayInputStream(mail)), InternetAddress.parse(recipient));
            return new Answer(true, ACCEPTED);
        } catch (MessagingException e) {
            return new Answer(false, REFUSED);
        }
    }

    private MimeMessage mail(Draft draft) throws MessagingException {
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + draft.key() + "@demo.example>");
            }
        };
        mail.setFrom(new InternetAddress("lomake@demo.example"));
        mail.setRecipient(RecipientType.TO, new InternetAddress(recipient));
        mail.setSubject("ADF Lead", "UTF-8");
        mail.setSentDate(Date.from(draft.sentAt()));
        mail.setText(Adf.of(draft), "UTF-8");
        return mail;
    }
}
