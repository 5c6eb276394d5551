package io.koppi.intake.mail.inbound;

import io.koppi.intake.LargeBodies;
import io.koppi.intake.channel.application.Doors;
import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.mail.application.MailConfig;
import io.koppi.intake.mail.application.ReceiveMail;
import io.smallrye.mutiny.Uni;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail on one connection, on a virtual thread of its own. */
final class MailConversation implements MessageHandler {
    private static final Logger LOG = Logger.getLogger(MailConversation.class);
    private static final int NO_SUCH_ADDRESS = 550;
    private static final int TOO_LARGE = 552;
    private static final int TRY_LATER = 451;
    private static final int CHUNK = 8_192;

    /** What a sender may pour into a mail that is refused anyway, before we hang up. */
    private static final int DRAINED_LIMITS = 4;

    private final Doors doors;
    private final ReceiveMail receiveMail;
    private final LargeBodies largeBodies;
    private final MailConfig config;
    private final Clock clock;
    private final Runnable kept;
    private Optional<LargeBodies.Turn> turn = Optional.empty();
    private final List<Door> recipients = new ArrayList<>();

    /** {@code kept} is called after each mail that is kept. */
    MailConversation(
            Doors doors,
            ReceiveMail receiveMail,
            LargeBodies largeBodies,
            MailConfig config,
            Clock clock,
            Runnable kept) {
        this.largeBodies = largeBodies;
        this.kept = kept;
        this.doors = doors;
        this.receiveMail = receiveMail;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void from(String sender) {
        // Forms and portals send from anywhere; the address they send to is what they must know.
    }

    @Override
    public void recipient(String mailbox) throws RejectException {
        String local = mailbox.substring(0, Math.max(mailbox.lastIndexOf('@'), 0));
        Optional<Door> door = waitFor(doors.at(new Address(local)));
        recipients.add(door.filter(open -> open.kind().takesMail())
                .orElseThrow(() -> new RejectException(NO_SUCH_ADDRESS, "5.1.1 No such address")));
    }

    @Override
    public @Nullable String data(InputStream data) throws RejectException, IOException {
        try {
            keep(read(data));
        } finally {
            turn.ifPresent(largeBodies::end);
            turn = Optional.empty();
        }
        kept.run();
        return null;
    }

    private void keep(byte[] mail) throws RejectException {
        RawContact raw = new RawContact("email", "message/rfc822", Map.of(), mail, clock.instant());
        // Each recipient is a channel of its own. Should the second one fail, the sender repeats all; the first then
        // finds its own.
        for (Door door : recipients) {
            waitFor(receiveMail.handle(door, raw));
        }
    }

    @Override
    public void done() {
        recipients.clear();
    }

    private byte[] read(InputStream data) throws RejectException, IOException {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        long seen = 0;
        for (int count = data.read(chunk); count >= 0; count = data.read(chunk)) {
            seen += count;
            if (seen > LargeBodies.SMALL && turn.isEmpty()) {
                turn = Optional.of(waitFor(largeBodies.turn(config.largestMail())));
            }
            if (seen <= config.largestMail()) {
                mail.write(chunk, 0, count);
            } else if (seen > (long) DRAINED_LIMITS * config.largestMail()) {
                throw new DropConnectionException(TOO_LARGE, "5.3.4 Message too large");
            }
        }
        if (seen > config.largestMail()) {
            throw new RejectException(TOO_LARGE, "5.3.4 Message too large");
        }
        return mail.toByteArray();
    }

    private <T> T waitFor(Uni<T> work) throws RejectException {
        try {
            return work.subscribeAsCompletionStage().get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // The class alone: a message may quote the mail.
            LOG.warnf("Mail put off: %s", rootOf(e).getClass().getName());
            throw new RejectException(TRY_LATER, "4.3.0 Cannot keep it now, try again later");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectException(TRY_LATER, "4.3.2 Shutting down");
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }
}
