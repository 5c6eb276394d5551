package io.koppi.intake.adf.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.contact.domain.WrongMediaType;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.HookDoor;
import io.koppi.intake.hook.application.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** The way in for ADF over HTTP. */
@ApplicationScoped
class AdfDoor implements HookDoor {
    @Override
    public ChannelKind kind() {
        return ChannelKind.ADF;
    }

    @Override
    public Sender sender() {
        return Sender.PROGRAM;
    }

    @Override
    public boolean isAuthentic(Door door, Delivery delivery) {
        return door.secrets().haveKey(delivery.header("X-Api-Key").orElse(""));
    }

    @Override
    public Reading read(Door door, RawContact raw) throws Unreadable {
        String type = raw.contentType().toLowerCase(Locale.ROOT);
        if (!type.contains("xml") && !type.startsWith("text/plain")) {
            throw new WrongMediaType("application/x-adf+xml or another XML type");
        }
        return Reading.of(ReadAdf.handle(door, raw.body(), raw.contentType(), Optional.empty()));
    }
}
