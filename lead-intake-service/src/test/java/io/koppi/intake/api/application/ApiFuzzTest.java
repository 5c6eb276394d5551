package io.koppi.intake.api.application;

import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.fuzz.Bodies;
import io.koppi.intake.fuzz.Channels;
import io.koppi.intake.fuzz.Fuzz;
import io.koppi.intake.fuzz.SampleFiles;
import io.koppi.intake.proof.application.StandardWebhooks;
import io.koppi.intake.webhook.application.BodyTrees;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiFuzzTest {
    private static final Door DOOR = Channels.of(ChannelKind.API);

    private final ApiDoor door = new ApiDoor(BodyTrees.bounded());

    @Test
    void standardWebhooksAndPlainJson() {
        Fuzz.run(
                "api standard webhooks",
                SampleFiles.bodies(".json", "p55", "p57", "p58"),
                input -> door.read(DOOR, Bodies.of("application/json", input, Map.of(StandardWebhooks.ID, "msg_1")))
                        .contacts());
    }

    @Test
    void cloudEvents() {
        Fuzz.run(
                "api cloudevents",
                SampleFiles.bodies(".json", "p56"),
                input -> door.read(DOOR, Bodies.of("application/cloudevents+json", input))
                        .contacts());
    }
}
