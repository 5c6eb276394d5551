package io.koppi.intake.hook.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import java.util.Map;
import java.util.Optional;

/**
 * How one kind of channel is read at {@code /hooks/{address}}. A bean per kind, in the kind's own package; nothing else has to
 * know of it.
 */
public interface HookDoor {
    ChannelKind kind();

    /** Whether the sender proves to know one of the channel's secrets, by the bytes as they came. */
    boolean isAuthentic(Door door, Delivery delivery);

    /** What beside the body and the usual headers a replay needs to read it, by name; never a key. */
    default Map<String, String> kept(Door door, Delivery delivery) {
        return Map.of();
    }

    /** Whether the sender gave the delivery an id that must never stand for another body. */
    default boolean promisesOneBody(RawContact raw) {
        return false;
    }

    /** What the bytes say. Asks neither clock nor network, so that a replay from what was kept comes to the same. */
    Reading read(Door door, RawContact raw) throws Unreadable;

    Sender sender();

    /** What the provider hears that tests the address before it sends; empty when it makes no test or did not prove itself. */
    default Optional<Challenge> challenge(Door door, Delivery test) {
        return Optional.empty();
    }

    /** Who is at the other end, and what it can make of a refusal. */
    enum Sender {
        /** Gives a lead up after a refusal: what can be read at all is taken with 200, what is useless goes to the failed tray. */
        PROVIDER,
        /** Somebody's own code: 202, and 422 for a contact nobody could be reached by. */
        PROGRAM
    }

    /** The whole answer to a provider's test. */
    record Challenge(String mediaType, String body) {}
}
