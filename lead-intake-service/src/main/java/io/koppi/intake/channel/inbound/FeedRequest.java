package io.koppi.intake.channel.inbound;

import io.koppi.intake.channel.domain.FeedOptions;
import io.koppi.problem.Problem;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** The feed a channel polls; replaces the one set before. An empty one says that none is polled. */
record FeedRequest(
        Optional<@Size(max = 1_000) String> url,
        Optional<@Size(max = 254) @Pattern(regexp = "[^:\\p{Cntrl}]*") String> user) {

    FeedOptions toOptions() {
        Optional<String> named = url.filter(text -> !text.isBlank());
        Optional<String> known = user.filter(text -> !text.isBlank());
        return named.isPresent() || known.isPresent()
                ? new FeedOptions(needed(named, "feed.url"), needed(known, "feed.user"))
                : FeedOptions.NONE;
    }

    private static String needed(Optional<String> value, String field) {
        return value.orElseThrow(() -> Problem.invalid(field, "is needed to poll a feed"));
    }

    @Override
    public String toString() {
        return "FeedRequest[masked]";
    }
}
