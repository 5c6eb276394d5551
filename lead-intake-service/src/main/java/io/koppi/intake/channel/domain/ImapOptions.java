package io.koppi.intake.channel.domain;

import java.util.Optional;

/**
 * A mailbox that is read for a channel; its password is among the {@link Secrets}.
 *
 * @param port 993 with TLS and 143 without, unless named
 * @param tls whether the connection is encrypted from its first byte; it is, unless told otherwise
 * @param folder {@code INBOX} unless named
 */
public record ImapOptions(
        String host, Optional<Integer> port, Optional<Boolean> tls, String user, Optional<String> folder) {
    /** No mailbox is read. */
    public static final ImapOptions NONE =
            new ImapOptions("", Optional.empty(), Optional.empty(), "", Optional.empty());

    private static final int TLS_PORT = 993;
    private static final int PLAIN_PORT = 143;

    public boolean encrypted() {
        return tls.orElse(true);
    }

    public int portInUse() {
        return port.orElse(encrypted() ? TLS_PORT : PLAIN_PORT);
    }

    public String folderInUse() {
        return folder.orElse("INBOX");
    }

    @Override
    public String toString() {
        return "ImapOptions[masked]";
    }
}
