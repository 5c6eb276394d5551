package io.koppi.system;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.koppi.bench.door.Answer;
import io.koppi.bench.door.Door;
import io.koppi.bench.door.Draft;
import io.koppi.bench.door.PortalMail;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Properties;

/** A mailbox at some provider, into which a portal's mails are put. What lies there is promised: nobody else takes it out. */
final class MailboxDoor implements Door, AutoCloseable {
    private static final int PUT = 250;

    private final GreenMail server;
    private final GreenMailUser user;

    MailboxDoor() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser("leads@example.com", "leads", "secret");
    }

    /** The settings of a channel that reads it. */
    String settings() {
        return """
                {"imap": {"host": "127.0.0.1", "port": %d, "tls": false, "user": "leads"}, "imapPassword": "secret"}""".formatted(server.getImap().getPort());
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public Answer send(Draft draft) throws IOException {
        try {
            MailFolder inbox = server.getManagers().getImapHostManager().getInbox(user);
            inbox.appendMessage(
                    new MimeMessage(
                            Session.getInstance(new Properties()), new ByteArrayInputStream(PortalMail.of(draft))),
                    new Flags(),
                    Date.from(draft.sentAt()));
            return new Answer(true, PUT);
        } catch (MessagingException | FolderException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
