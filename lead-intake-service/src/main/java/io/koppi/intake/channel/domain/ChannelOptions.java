package io.koppi.intake.channel.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The open part of a channel's settings.
 *
 * @param mapping by the provider's form id; {@code *} stands for every other form
 * @param allowedOrigins web sites whose scripts may read the answer and which a form may send its visitor back to
 * @param honeypot a field people cannot see, so only a bot fills it
 * @param timestampField when the form was shown, in Unix seconds or milliseconds
 * @param minSeconds nobody fills the form faster
 * @param webhook how another product's webhook is read
 * @param portal how a marketplace's mails are read
 * @param imap the mailbox that is read, when mails are not sent to the channel's address
 * @param feed the feed that is polled
 */
public record ChannelOptions(
        Map<String, FormMapping> mapping,
        List<String> allowedOrigins,
        Optional<String> honeypot,
        Optional<String> timestampField,
        Optional<Integer> minSeconds,
        Optional<WebhookOptions> webhook,
        Optional<PortalOptions> portal,
        Optional<ImapOptions> imap,
        Optional<FeedOptions> feed) {
    public static final ChannelOptions NONE = new ChannelOptions(
            Map.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final String EVERY_OTHER_FORM = "*";

    public ChannelOptions {
        mapping = FormMapping.orEmpty(mapping);
        allowedOrigins = copy(allowedOrigins);
    }

    public FormMapping mappingOf(String formId) {
        return mapping.getOrDefault(formId, mapping.getOrDefault(EVERY_OTHER_FORM, FormMapping.NONE));
    }

    /** Whether we go and fetch what it brings. */
    public boolean isFetched() {
        return imap.isPresent() || feed.isPresent();
    }

    private static List<String> copy(@Nullable List<String> given) {
        return given == null ? List.of() : List.copyOf(given);
    }
}
