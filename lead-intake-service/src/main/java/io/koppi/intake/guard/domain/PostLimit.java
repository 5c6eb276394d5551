package io.koppi.intake.guard.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** So many posts per sender and form in a window. The next window forgets everybody, which bounds the memory of it. */
public final class PostLimit {
    private final int most;
    private final Duration window;
    private final Map<String, Integer> posts = new HashMap<>();
    private Instant windowEnds = Instant.MIN;

    public PostLimit(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    /** Empty when the post may pass, else how long its sender has to wait. */
    public synchronized Optional<Duration> refuses(String senderAndForm, Instant now) {
        if (!now.isBefore(windowEnds)) {
            posts.clear();
            windowEnds = now.plus(window);
        }
        return posts.merge(senderAndForm, 1, Integer::sum) <= most
                ? Optional.empty()
                : Optional.of(Duration.between(now, windowEnds));
    }
}
