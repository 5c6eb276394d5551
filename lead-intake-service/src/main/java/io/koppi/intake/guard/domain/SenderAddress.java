package io.koppi.intake.guard.domain;

import java.util.Optional;

/**
 * Who sends, as far as limits go. Of an IPv6 address only the network counts, for one household has all of its addresses.
 */
public record SenderAddress(String text) {
    private static final int NETWORK_GROUPS = 4;

    /**
     * {@code forwarded} is what the gateway says, which writes that header itself and lets nobody else's through: its last address is
     * the one that gateway spoke to. Without it the connection's own counts.
     */
    public static SenderAddress of(Optional<String> forwarded, String connection) {
        String nearest = forwarded
                .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
                .filter(address -> !address.isEmpty())
                .orElse(connection);
        return new SenderAddress(network(nearest));
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.split("%", 2)[0].split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int at = 0; at < groups.length && at < NETWORK_GROUPS && !groups[at].isEmpty(); at++) {
            network.append(groups[at]).append(':');
        }
        // An IPv4 address may be written inside of an IPv6 one.
        return groups[groups.length - 1].indexOf('.') > 0 ? groups[groups.length - 1] : network.toString();
    }

    @Override
    public String toString() {
        return "SenderAddress[masked]";
    }
}
