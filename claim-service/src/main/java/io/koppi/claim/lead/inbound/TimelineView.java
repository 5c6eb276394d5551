package io.koppi.claim.lead.inbound;

import io.koppi.claim.lead.application.ReadTimeline.Story;
import io.koppi.claim.lead.application.Timeline.Entry;
import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Happening.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

record TimelineView(List<Item> items) {

    record Item(UUID id, Instant at, String kind, Optional<PersonView> member, Map<String, Object> data) {}

    static TimelineView of(Story story) {
        return new TimelineView(
                story.entries().stream().map(entry -> item(entry, story)).toList());
    }

    private static Item item(Entry entry, Story story) {
        Happening happening = entry.happening();
        return new Item(
                entry.id(),
                happening.at(),
                happening.kind().key(),
                happening.memberId().map(member -> PersonView.of(member, story.names())),
                data(happening, story));
    }

    /** A channel may be renamed, so its name is not part of the story that was written down. */
    private static Map<String, Object> data(Happening happening, Story story) {
        return happening.kind() == Kind.RECEIVED
                ? Map.of(
                        "channelName",
                        story.names().channel(story.lead().request().channelId()))
                : happening.data();
    }
}
