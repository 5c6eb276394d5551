package io.koppi.intake.status.application;

import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.CustomerSpoke;
import io.koppi.intake.status.domain.Request;
import io.koppi.intake.status.domain.Status;
import io.koppi.intake.status.domain.Wanted;
import io.koppi.intake.status.domain.Word;
import io.koppi.messaging.Outbox;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Takes a customer's word and passes it on to whoever has their lead. */
@ApplicationScoped
public class SpeakUp {
    private static final int MOST_AN_HOUR = 10;
    private static final Duration TWO_TAPS = Duration.ofMinutes(1);

    private final ReadStatus readStatus;
    private final Requests requests;
    private final Outbox outbox;
    private final TenantTransaction transaction;
    private final Clock clock;

    SpeakUp(ReadStatus readStatus, Requests requests, Outbox outbox, TenantTransaction transaction, Clock clock) {
        this.readStatus = readStatus;
        this.requests = requests;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the customer hears. */
    public enum Outcome {
        SAID,
        /** The request has ended; there is nothing to say about it any more. */
        ENDED,
        /** The time they chose cannot be had any more, or never could. */
        NOT_OFFERED,
        TOO_MUCH,
        /** The link leads nowhere. */
        UNKNOWN
    }

    public Uni<Outcome> handle(String token, Wanted wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return readStatus
                .request(token)
                .chain(found -> found.map(request -> transaction.run(
                                request.tenantId(),
                                () -> readStatus.status(request).chain(status -> hear(status, wanted, now))))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.UNKNOWN)));
    }

    private Uni<Outcome> hear(Status status, Wanted wanted, Instant now) {
        if (status.state().isEnd()) {
            return Uni.createFrom().item(Outcome.ENDED);
        }
        return status.word(wanted, now)
                .map(word -> hear(status.request(), word, now))
                .orElseGet(() -> Uni.createFrom().item(Outcome.NOT_OFFERED));
    }

    private Uni<Outcome> hear(Request request, Word word, Instant now) {
        return requests.lockAndCount(request, now.minus(Duration.ofHours(1)))
                .chain(said -> said >= MOST_AN_HOUR
                        ? Uni.createFrom().item(Outcome.TOO_MUCH)
                        : requests.lastWord(request)
                                .chain(last -> isRepeated(last, word, now)
                                        ? Uni.createFrom().item(Outcome.SAID)
                                        : keep(request, word, now)));
    }

    /** A thumb taps twice, and a page is sent again: the word is heard once. */
    private static boolean isRepeated(Optional<Word> last, Word word, Instant now) {
        return last.filter(before -> before.equals(word) || (isNow(before, now) && isNow(word, now)))
                .isPresent();
    }

    private static boolean isNow(Word word, Instant now) {
        return word instanceof Word.CallWished wished
                && wished.ends().isEmpty()
                && wished.begins().isAfter(now.minus(TWO_TAPS));
    }

    private Uni<Outcome> keep(Request request, Word word, Instant now) {
        return requests.keep(request, word, now)
                .chain(() -> outbox.append(
                        Topics.INTAKE,
                        new CustomerSpoke(
                                request.tenantId(),
                                request.contactId(),
                                request.channelId(),
                                word.kind(),
                                word.from(),
                                word.to(),
                                now)))
                .replaceWith(Outcome.SAID);
    }
}
