package io.koppi.intake.status.application;

import io.koppi.intake.status.domain.Request;
import io.koppi.intake.status.domain.Word;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What customers asked, and what they said of it since. */
public interface Requests {
    /** Whose it is only the contact itself says. Needs no transaction of the caller. Empty for what is no request of anybody. */
    Uni<Optional<Request>> find(UUID contactId);

    /** The last word, if any was said. In the caller's transaction, as the following. */
    Uni<Optional<Word>> lastWord(Request request);

    /** Nobody else speaks of this request until the transaction ends; answers how often that was done since then. */
    Uni<Integer> lockAndCount(Request request, Instant since);

    Uni<Void> keep(Request request, Word word, Instant spokenAt);
}
