package io.koppi.gateway.quicklink.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** So many tries per address and window, so that tokens cannot be guessed. A new window forgets everybody, which bounds its memory. */
public final class RateLimit {
    private final int most;
    private final Duration window;
    private final Map<String, Integer> tries = new HashMap<>();
    private Instant windowEnds = Instant.MIN;

    public RateLimit(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    public synchronized boolean admits(String address, Instant now) {
        if (!now.isBefore(windowEnds)) {
            tries.clear();
            windowEnds = now.plus(window);
        }
        return tries.merge(address, 1, Integer::sum) <= most;
    }
}
