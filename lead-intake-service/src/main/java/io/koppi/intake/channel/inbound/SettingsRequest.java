package io.koppi.intake.channel.inbound;

import io.koppi.intake.channel.application.ConfigureChannel.Change;
import io.koppi.intake.channel.domain.FormMapping;
import io.koppi.intake.channel.domain.WebhookOptions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A change of a channel's settings; what is left out stays as it is, what is there and empty is cleared. */
public record SettingsRequest(
        Optional<@Size(max = 10) List<@NotBlank @Size(max = 500) String>> secrets,
        Optional<@Size(max = 500) String> verifyToken,
        Optional<@Size(max = 200) Map<String, @NotBlank String>> pageTokens,
        Optional<@Size(max = 200) Map<String, FormMapping>> mapping,
        Optional<@Size(max = 50) List<@Pattern(regexp = "https?://[^/?#\\s]+") String>> allowedOrigins,
        Optional<@Size(max = 100) String> honeypot,
        Optional<@Size(max = 100) String> timestampField,
        Optional<@Min(0) Integer> minSeconds,
        Optional<WebhookOptions> webhook,
        Optional<@Valid PortalRequest> portal,
        Optional<@Valid ImapRequest> imap,
        Optional<@Size(max = 500) String> imapPassword,
        Optional<@Valid FeedRequest> feed,
        Optional<@Size(max = 500) String> captchaSecret) {

    public Change toChange() {
        return new Change(
                secrets,
                verifyToken,
                pageTokens,
                mapping,
                allowedOrigins,
                honeypot,
                timestampField,
                minSeconds,
                webhook,
                portal.map(PortalRequest::toOptions),
                imap.map(ImapRequest::toOptions),
                imapPassword,
                feed.map(FeedRequest::toOptions),
                captchaSecret);
    }

    @Override
    public String toString() {
        return "SettingsRequest[masked]";
    }
}
