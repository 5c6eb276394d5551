package io.koppi.intake.channel.inbound;

import io.koppi.intake.channel.domain.FeedOptions;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The feed a channel polls; replaces the one set before. */
record FeedRequest(
        @NotNull @Size(max = 1_000) String url,

        @NotNull @Size(min = 1, max = 254) @Pattern(regexp = "[^:\\p{Cntrl}]+")
        String user) {

    FeedOptions toOptions() {
        return new FeedOptions(url, user);
    }

    @Override
    public String toString() {
        return "FeedRequest[masked]";
    }
}
