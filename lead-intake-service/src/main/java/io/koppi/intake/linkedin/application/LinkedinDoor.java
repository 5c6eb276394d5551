package io.koppi.intake.linkedin.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.HookDoor;
import io.koppi.intake.hook.application.Reading;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** LinkedIn's way in: it announces leads, which are fetched afterwards. */
@ApplicationScoped
class LinkedinDoor implements HookDoor {
    /**
     * LinkedIn sends a UUID. Anything else is refused, for events are signed with the same secret: who could have any text signed
     * here would only have to ask for {@code hmacsha256={...}} to forge a lead.
     */
    private static final Pattern CHALLENGE_CODE =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private final ObjectMapper json;
    private final MeterRegistry meters;

    LinkedinDoor(ObjectMapper json, MeterRegistry meters) {
        this.json = json;
        this.meters = meters;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.LINKEDIN_LEAD_FORMS;
    }

    @Override
    public Sender sender() {
        return Sender.PROVIDER;
    }

    @Override
    public boolean isAuthentic(Door door, Delivery delivery) {
        return LinkedinSignature.fits(
                delivery.header("X-LI-Signature").orElse(""),
                delivery.raw().body(),
                door.secrets().keys());
    }

    /** Only one secret can answer: the first, which is why a new one is put in front of the old. */
    @Override
    public Optional<Challenge> challenge(Door door, Delivery test) {
        return test.query("challengeCode")
                .filter(code -> CHALLENGE_CODE.matcher(code).matches())
                .flatMap(code -> door.secrets().keys().stream()
                        .findFirst()
                        .map(secret -> new Challenge("application/json", answer(code, secret))));
    }

    private String answer(String code, String secret) {
        return json.createObjectNode()
                .put("challengeCode", code)
                .put("challengeResponse", LinkedinSignature.challengeResponse(code, secret))
                .toString();
    }

    @Override
    public Reading read(Door door, RawContact raw) throws Unreadable {
        JsonNode event = parse(raw.body());
        if (!event.isObject()) {
            throw new Unreadable("The body is not a JSON object.");
        }
        if (!event.path("type").asText().equals("LEAD_ACTION")) {
            return Reading.NOTHING;
        }
        LeadAction action = LeadAction.from(event);
        if (action.isErasure()) {
            meters.counter("intake.erasures.asked", "channel", door.channelId().toString())
                    .increment();
            return Reading.forgetting(action.responseId());
        }
        return Reading.announcing(Map.of(action.responseId(), action.asWork()));
    }

    private JsonNode parse(byte[] body) throws Unreadable {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new Unreadable("The body is not JSON.");
        }
    }
}
