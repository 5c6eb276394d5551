package io.koppi.intake.status.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A contact as its own customer may see it; what they wrote is not here.
 *
 * @param requestType the key
 * @param callable whether they gave a number
 * @param erased nothing of them is here any more
 * @param wish when they asked to be called, when they sent it
 */
public record Request(
        UUID contactId,
        UUID tenantId,
        UUID channelId,
        String requestType,
        Optional<String> subject,
        Optional<String> language,
        boolean callable,
        Optional<Word.CallWished> wish,
        Instant storedAt,
        boolean erased) {
    private static final Duration LIFE = Duration.ofDays(90);

    /** What begins as a phone number does, however it is grouped, or holds a mail address; a product has numbers too. */
    private static final Pattern TELLING =
            Pattern.compile("@|(?<![\\w-])(?:\\+|\\(?0)\\d?(?:[\\s().\\-/]{0,3}\\d){5,}");

    public boolean isOver(Instant now) {
        return now.isAfter(storedAt.plus(LIFE));
    }

    /** What it is about, unless somebody wrote into it how they are reached. */
    public Optional<String> shownSubject() {
        return subject.filter(text -> !TELLING.matcher(text).find());
    }
}
