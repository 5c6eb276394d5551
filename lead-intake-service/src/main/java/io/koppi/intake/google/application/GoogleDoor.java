package io.koppi.intake.google.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.HookDoor;
import io.koppi.intake.hook.application.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/** Google's way in: one lead in each body, with the channel's key. */
@ApplicationScoped
class GoogleDoor implements HookDoor {
    private final ObjectMapper json;

    GoogleDoor(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.GOOGLE_LEAD_FORMS;
    }

    @Override
    public Sender sender() {
        return Sender.PROVIDER;
    }

    @Override
    public boolean isAuthentic(Door door, Delivery delivery) {
        return GoogleKey.in(delivery.raw().body(), json.getFactory())
                .map(door.secrets()::haveKey)
                .orElse(false);
    }

    @Override
    public Reading read(Door door, RawContact raw) throws Unreadable {
        return Reading.of(List.of(ReadGoogleLead.from(door, parse(raw.body()))));
    }

    private JsonNode parse(byte[] body) throws Unreadable {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new Unreadable("The body is not JSON.");
        }
    }
}
