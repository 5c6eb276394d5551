package io.koppi.intake.feed.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.HookDoor;
import io.koppi.intake.hook.application.Reading;
import io.koppi.intake.webhook.application.ReadByMapping;
import jakarta.enterprise.context.ApplicationScoped;

/** How a page is read, now and by a replay. Nobody may post one: we fetch them ourselves. */
@ApplicationScoped
class FeedDoor implements HookDoor {
    /** Reads a whole page; another feed's events are read by the channel's own expression. */
    private static final String USUAL = "mobile-de";

    private final ReadByMapping readByMapping;

    FeedDoor(ReadByMapping readByMapping) {
        this.readByMapping = readByMapping;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.POLLED_FEED;
    }

    @Override
    public Sender sender() {
        return Sender.PROVIDER;
    }

    @Override
    public boolean isAuthentic(Door door, Delivery delivery) {
        return false;
    }

    @Override
    public Reading read(Door door, RawContact raw) throws Unreadable {
        return readByMapping.of(door, raw, USUAL);
    }
}
