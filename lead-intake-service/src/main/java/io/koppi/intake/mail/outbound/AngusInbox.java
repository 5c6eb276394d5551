package io.koppi.intake.mail.outbound;

import io.koppi.intake.mail.application.Imap.Fetched;
import io.koppi.intake.mail.application.Imap.Inbox;
import io.koppi.intake.pull.application.PullFailure;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jboss.logging.Logger;

/** One folder on one connection. */
final class AngusInbox implements Inbox {
    private static final Logger LOG = Logger.getLogger(AngusInbox.class);
    private static final String INTERRUPTED = "imap-interrupted";
    /** What is kept of a mail over the limit: enough to see whose it is. */
    private static final int BEGINNING = 256 * 1024;

    private final Store store;
    private final IMAPFolder folder;
    private final long validity;
    private final int largestMail;

    AngusInbox(Store store, IMAPFolder folder, long validity, int largestMail) {
        this.store = store;
        this.folder = folder;
        this.validity = validity;
        this.largestMail = largestMail;
    }

    @Override
    public long validity() {
        return validity;
    }

    @Override
    public long before(Instant time) {
        try {
            long next = folder.getUIDNext();
            // The server compares days, so this may begin some hours too early.
            for (Message message : folder.search(new ReceivedDateTerm(ComparisonTerm.GE, Date.from(time)))) {
                next = Math.min(next, folder.getUID(message));
            }
            return next - 1;
        } catch (MessagingException e) {
            throw new PullFailure(INTERRUPTED, e);
        }
    }

    @Override
    public List<Long> after(long uid) {
        try {
            Message[] messages = folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID);
            FetchProfile numbers = new FetchProfile();
            numbers.add(UIDFolder.FetchProfileItem.UID);
            folder.fetch(messages, numbers);
            List<Long> uids = new ArrayList<>();
            for (Message message : messages) {
                // Asked for numbers beyond its last, a server names its last.
                if (folder.getUID(message) > uid) {
                    uids.add(folder.getUID(message));
                }
            }
            return uids.stream().sorted().toList();
        } catch (MessagingException e) {
            throw new PullFailure(INTERRUPTED, e);
        }
    }

    @Override
    public Fetched fetch(long uid) {
        try {
            return folder.getMessageByUID(uid) instanceof IMAPMessage message
                    ? fetch(message)
                    : new Fetched(new byte[0], Fetched.Condition.GONE);
        } catch (MessageRemovedException e) {
            return new Fetched(new byte[0], Fetched.Condition.GONE);
        } catch (MessagingException | IOException e) {
            if (folder.isOpen()) {
                return new Fetched(new byte[0], Fetched.Condition.REFUSED);
            }
            throw new PullFailure(INTERRUPTED, e);
        }
    }

    private Fetched fetch(IMAPMessage message) throws MessagingException, IOException {
        message.setPeek(true);
        try (InputStream mail = message.getMimeStream()) {
            byte[] bytes = mail.readNBytes(largestMail + 1);
            return bytes.length <= largestMail
                    ? new Fetched(bytes, Fetched.Condition.WHOLE)
                    : new Fetched(Arrays.copyOf(bytes, BEGINNING), Fetched.Condition.TOO_LARGE);
        }
    }

    @Override
    public void close() {
        try {
            folder.close(false);
            store.close();
        } catch (MessagingException | IllegalStateException e) {
            // All was read by then; the server notices when the connection ends.
            LOG.debugf("A mailbox did not say goodbye: %s", e.getClass().getName());
        }
    }
}
