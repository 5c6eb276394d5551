package io.koppi.notification.quicklink.inbound;

import io.koppi.notification.quicklink.application.LinkPreview;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

record QuickLinkView(
        String state,
        UUID leadId,
        String locationName,
        RequestTypeView requestType,
        Optional<String> subject,
        String language,
        Instant receivedAt,
        Instant expiresAt,
        long alerted,
        Optional<WinnerView> takenBy) {

    record RequestTypeView(String key, Map<String, String> names) {}

    record WinnerView(String name, String initials) {
        static WinnerView of(String name) {
            String initials = Arrays.stream(name.strip().split("\\s+"))
                    .filter(word -> !word.isEmpty())
                    .limit(2)
                    .map(word -> Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT))
                    .collect(Collectors.joining());
            return new WinnerView(name, initials);
        }
    }

    static QuickLinkView of(LinkPreview preview) {
        return new QuickLinkView(
                preview.state().name().toLowerCase(Locale.ROOT),
                preview.leadId(),
                preview.locationName(),
                new RequestTypeView(
                        preview.requestType().key(), preview.requestType().names()),
                preview.subject(),
                preview.language(),
                preview.receivedAt(),
                preview.expiresAt(),
                preview.alerted(),
                preview.takenBy().map(WinnerView::of));
    }
}
