package io.koppi.intake.webhook.application;

import io.koppi.intake.fuzz.Bodies;
import io.koppi.intake.fuzz.Channels;
import io.koppi.intake.fuzz.Fuzz;
import io.koppi.intake.fuzz.SampleFiles;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookFuzzTest {
    private static final List<String> PRESETS =
            Arrays.stream(Preset.values()).map(Preset::key).toList();

    private final WebhookDoor door = new WebhookDoor(new ReadByMapping(BodyTrees.bounded()));

    @Test
    void json() {
        Fuzz.run(
                "webhook json",
                SampleFiles.bodies(".json", "p13", "p34", "p4", "p60"),
                input -> door.read(Channels.webhook(preset(input)), Bodies.of("application/json", input))
                        .contacts());
    }

    @Test
    void forms() {
        Fuzz.run(
                "webhook form",
                SampleFiles.bodies(".form", "p35", "p43", "p44", "p59"),
                input -> door.read(
                                Channels.webhook(preset(input)), Bodies.of("application/x-www-form-urlencoded", input))
                        .contacts());
    }

    /** Each gets its turn, and a body always the same. */
    private static String preset(byte[] input) {
        return PRESETS.get(input.length % PRESETS.size());
    }
}
