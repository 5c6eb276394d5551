package io.koppi.intake.ledger.inbound;

import io.koppi.intake.ledger.application.FailedTray.Failed;
import io.koppi.intake.ledger.application.ListFailed;
import io.koppi.intake.ledger.application.ReplayAllFailed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answers of {@link FailedContactsResource}. */
final class FailedViews {
    private FailedViews() {}

    record FailedView(
            UUID id, UUID channelId, String channelName, String externalId, String reason, Instant receivedAt) {
        static FailedView of(ListFailed.Shown shown) {
            Failed contact = shown.contact();
            return new FailedView(
                    contact.contactId(),
                    contact.origin().channelId(),
                    shown.channelName(),
                    contact.externalId(),
                    contact.reason(),
                    contact.storedAt());
        }
    }

    /** {@code next} is the cursor to ask for those behind these; absent on the last page. */
    record FailedList(List<FailedView> items, long total, Optional<String> next) {
        static FailedList of(ListFailed.Page page) {
            return new FailedList(
                    page.shown().stream().map(FailedView::of).toList(),
                    page.total(),
                    page.next().map(TrayCursor::write));
        }
    }

    record TextView(UUID id, String text) {}

    record OutcomeView(String outcome) {}

    record TallyView(int understood, int fetching, int stillUnreadable) {
        static TallyView of(ReplayAllFailed.Tally tally) {
            return new TallyView(tally.understood(), tally.fetching(), tally.stillUnreadable());
        }
    }
}
