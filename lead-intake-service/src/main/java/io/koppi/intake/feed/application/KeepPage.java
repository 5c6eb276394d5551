package io.koppi.intake.feed.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.feed.application.FeedPages.FeedFailure;
import io.koppi.intake.hook.application.ReceiveDelivery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Keeps a page as if it had been posted. Fails with {@link FeedFailure} for what is no page. */
@ApplicationScoped
class KeepPage {
    private static final int LONGEST_CURSOR = 2_000;

    private final ReceiveDelivery receiveDelivery;
    private final FeedDoor feedDoor;
    private final ObjectMapper json;

    KeepPage(ReceiveDelivery receiveDelivery, FeedDoor feedDoor, ObjectMapper json) {
        this.receiveDelivery = receiveDelivery;
        this.feedDoor = feedDoor;
        this.json = json;
    }

    /** Where the next page begins, and whether this one brings nothing. */
    record Outline(String next, boolean isEmpty) {}

    Outline outline(byte[] page) {
        JsonNode tree;
        try {
            tree = json.readTree(page);
        } catch (IOException e) {
            throw FeedFailure.refused("feed-no-json");
        }
        JsonNode next = tree.path("nextCursor");
        String cursor = next.isValueNode() ? next.asText("") : "";
        if (cursor.isEmpty() || cursor.length() > LONGEST_CURSOR) {
            // What comes after it could never be found.
            throw FeedFailure.refused("feed-no-cursor");
        }
        return new Outline(cursor, tree.path("events").isEmpty());
    }

    Uni<Void> handle(Door door, RawContact raw) {
        try {
            return receiveDelivery.handle(door, feedDoor, raw).replaceWithVoid();
        } catch (Unreadable e) {
            throw FeedFailure.refused("feed-no-json");
        }
    }
}
