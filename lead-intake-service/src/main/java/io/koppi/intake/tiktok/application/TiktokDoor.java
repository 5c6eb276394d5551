package io.koppi.intake.tiktok.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.HookDoor;
import io.koppi.intake.hook.application.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** TikTok's way in: leads with their answers, several in a body. */
@ApplicationScoped
class TiktokDoor implements HookDoor {
    private final ObjectMapper json;

    TiktokDoor(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.TIKTOK_LEAD_ADS;
    }

    @Override
    public Sender sender() {
        return Sender.PROVIDER;
    }

    @Override
    public boolean isAuthentic(Door door, Delivery delivery) {
        return TiktokSignature.fits(
                delivery.header("TikTok-Signature").orElse(""),
                delivery.raw().body(),
                delivery.raw().arrivedAt(),
                door.secrets().keys());
    }

    @Override
    public Reading read(Door door, RawContact raw) throws Unreadable {
        JsonNode body = parse(raw.body());
        if (!body.isObject()) {
            throw new Unreadable("The body is not a JSON object.");
        }
        if (!body.path("object").asText("LEAD").equals("LEAD")) {
            return Reading.NOTHING;
        }
        if (!body.path("entry").isArray()) {
            throw new Unreadable("There is no list of entries.");
        }
        List<ContactDraft> leads = new ArrayList<>();
        for (JsonNode entry : body.path("entry")) {
            leads.add(ReadTiktokLead.from(door, entry));
        }
        return Reading.of(leads);
    }

    private JsonNode parse(byte[] body) throws Unreadable {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new Unreadable("The body is not JSON.");
        }
    }
}
