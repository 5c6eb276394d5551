package io.koppi.intake.channel.domain;

/** A feed that is polled for a channel; the user's password is the first of the channel's {@link Secrets#keys()}. */
public record FeedOptions(String url, String user) {
    @Override
    public String toString() {
        return "FeedOptions[masked]";
    }
}
