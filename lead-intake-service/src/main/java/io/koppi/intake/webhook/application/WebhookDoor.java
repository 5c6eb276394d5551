package io.koppi.intake.webhook.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.CleanText;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.HookDoor;
import io.koppi.intake.hook.application.Reading;
import io.koppi.intake.proof.application.StandardWebhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** The way in for other products' webhooks. A delivery whose mapping fails for one of its contacts is kept whole and unread. */
@ApplicationScoped
class WebhookDoor implements HookDoor {
    private static final int MOST_PARAMETERS = 20;
    private static final int LONGEST_PARAMETER = 500;

    private final ReadByMapping readByMapping;

    WebhookDoor(ReadByMapping readByMapping) {
        this.readByMapping = readByMapping;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public Sender sender() {
        return Sender.PROVIDER;
    }

    @Override
    public boolean isAuthentic(Door door, Delivery delivery) {
        Manner manner = Manner.of(door.options(), ReadByMapping.GENERIC);
        return manner.proof().holds(delivery, door.secrets(), manner.keyHeader());
    }

    @Override
    public Map<String, String> kept(Door door, Delivery delivery) {
        Map<String, String> kept = new LinkedHashMap<>();
        delivery.query().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("token")
                        && !door.secrets().haveKey(parameter.getValue())
                        && parameter.getKey().length() + parameter.getValue().length() <= LONGEST_PARAMETER)
                .limit(MOST_PARAMETERS)
                .forEach(parameter ->
                        kept.put(ReadByMapping.PARAMETER + clean(parameter.getKey()), clean(parameter.getValue())));
        delivery.header(StandardWebhooks.ID).ifPresent(id -> kept.put(StandardWebhooks.ID, id));
        return kept;
    }

    /** A parameter may carry what no text in the database can. */
    private static String clean(String text) {
        return CleanText.line(text).orElse("");
    }

    @Override
    public Reading read(Door door, RawContact raw) throws Unreadable {
        return readByMapping.of(door, raw, ReadByMapping.GENERIC);
    }
}
