package io.koppi.intake.channel.domain;

import java.net.InetAddress;

/** Where a tenant's settings must not make us connect to: this machine and what stands around it. */
public final class PrivateNetwork {
    private static final int UNIQUE_LOCAL = 0xFC;
    private static final int UNIQUE_LOCAL_MASK = 0xFE;

    private PrivateNetwork() {}

    public static boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean isUniqueLocal = bytes.length > Integer.BYTES && (bytes[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        return isUniqueLocal
                || address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
    }
}
