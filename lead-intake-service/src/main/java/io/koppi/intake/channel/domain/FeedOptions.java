package io.koppi.intake.channel.domain;

/** A feed that is polled for a channel; the user's password is the first of the channel's {@link Secrets#keys()}. */
public record FeedOptions(String url, String user) {
    /** No feed is polled. */
    public static final FeedOptions NONE = new FeedOptions("", "");

    @Override
    public String toString() {
        return "FeedOptions[masked]";
    }
}
