package io.koppi.intake.mail.outbound;

import io.koppi.intake.channel.domain.ImapOptions;
import io.koppi.intake.channel.domain.PrivateNetwork;
import io.koppi.intake.mail.application.Imap;
import io.koppi.intake.mail.application.ImapConfig;
import io.koppi.intake.mail.application.MailConfig;
import io.koppi.intake.pull.application.PullConfig;
import io.koppi.intake.pull.application.PullFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;

/** Mailboxes by IMAP. */
@ApplicationScoped
class AngusImap implements Imap {
    private static final int FETCH_BYTES = 1024 * 1024;

    private final ImapConfig config;
    private final PullConfig pull;
    private final int largestMail;

    AngusImap(ImapConfig config, PullConfig pull, MailConfig mail) {
        this.config = config;
        this.pull = pull;
        this.largestMail = mail.largestMail();
    }

    @Override
    public Inbox open(ImapOptions options, String password) {
        refuseInside(options.host());
        String protocol = options.encrypted() ? "imaps" : "imap";
        try {
            Store store = Session.getInstance(properties(protocol)).getStore(protocol);
            store.connect(options.host(), options.portInUse(), options.user(), password);
            return folder(store, options.folderInUse());
        } catch (AuthenticationFailedException e) {
            throw new PullFailure("imap-sign-in-refused", e);
        } catch (MessagingException e) {
            throw new PullFailure("imap-unreachable", e);
        }
    }

    private Inbox folder(Store store, String name) throws MessagingException {
        try {
            if (store.getFolder(name) instanceof IMAPFolder folder && folder.exists()) {
                folder.open(Folder.READ_ONLY);
                return new AngusInbox(store, folder, folder.getUIDValidity(), largestMail);
            }
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
        store.close();
        throw new PullFailure("imap-folder-missing");
    }

    private Properties properties(String protocol) {
        String millis = Long.toString(config.patience().toMillis());
        String prefix = "mail." + protocol;
        Properties properties = new Properties();
        properties.setProperty(prefix + ".connectiontimeout", millis);
        properties.setProperty(prefix + ".timeout", millis);
        properties.setProperty(prefix + ".writetimeout", millis);
        properties.setProperty(prefix + ".connectionpooltimeout", millis);
        properties.setProperty(prefix + ".fetchsize", Integer.toString(FETCH_BYTES));
        properties.setProperty(prefix + ".peek", "true");
        properties.setProperty(prefix + ".ssl.checkserveridentity", "true");
        // Without TLS from the start the password is still encrypted wherever the server can.
        properties.setProperty("mail.imap.starttls.enable", "true");
        return properties;
    }

    private void refuseInside(String host) {
        try {
            if (!pull.privateHosts()
                    && Arrays.stream(InetAddress.getAllByName(host)).anyMatch(PrivateNetwork::holds)) {
                throw new PullFailure("imap-host-not-allowed");
            }
        } catch (UnknownHostException e) {
            throw new PullFailure("imap-unreachable", e);
        }
    }
}
