package io.koppi.notification.quicklink.inbound;

import java.util.Optional;

/** {@code device} is what an earlier tap left on the device. */
record RedeemRequest(Optional<String> device) {
    @Override
    public String toString() {
        return "RedeemRequest";
    }
}
