package io.koppi.intake.mail.application;

import io.koppi.intake.channel.domain.ImapOptions;
import java.time.Instant;
import java.util.List;

/**
 * A tenant's mail server. Every call may block, but none for longer than {@link ImapConfig#patience}. Fails with {@link
 * io.koppi.intake.pull.application.PullFailure} only.
 */
public interface Imap {
    Inbox open(ImapOptions options, String password);

    /** An opened folder, in which nothing is changed. */
    interface Inbox extends AutoCloseable {
        /** Mails keep their numbers as long as this stays the same. */
        long validity();

        /** The number before the first mail that came at that time or later. */
        long before(Instant time);

        /** The mails with a greater number, in their order. */
        List<Long> after(long uid);

        Fetched fetch(long uid);

        @Override
        void close();
    }

    /** A mail as it lies on the server; when it is too large only its beginning, when it is refused nothing. */
    final class Fetched {
        private final byte[] bytes;
        private final Condition condition;

        public Fetched(byte[] bytes, Condition condition) {
            this.bytes = bytes;
            this.condition = condition;
        }

        /** Not copied: nobody changes them. */
        public byte[] bytes() {
            return bytes;
        }

        public Condition condition() {
            return condition;
        }

        /** Whether the mail is all there. */
        public enum Condition {
            WHOLE,
            TOO_LARGE,
            /** The server has it and does not give it. */
            REFUSED,
            /** Somebody has deleted it meanwhile. */
            GONE
        }

        @Override
        public String toString() {
            return "Fetched[" + condition + "]";
        }
    }
}
