package io.koppi.intake.webhook.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.fuzz.Bodies;
import io.koppi.intake.fuzz.Channels;
import io.koppi.intake.hook.application.Delivery;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Deliveries that once kept the reader busy for minutes, filled its memory, or could not be stored. */
class HostileWebhookTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final WebhookDoor door = new WebhookDoor(new ReadByMapping(BodyTrees.bounded()));

    @Test
    void aTimeOfLettersIsNone() {
        Tree tree = new Tree(Map.of("at", "T".repeat(400_000), "good", "2026-11-20 10:58"));

        assertTimeoutPreemptively(SOON, () -> {
            assertThat(tree.time("at", ZoneId.of("Europe/Helsinki"))).isEmpty();
            assertThat(tree.time("good", ZoneId.of("Europe/Helsinki"))).isPresent();
        });
    }

    @Test
    void theNamesOfQuestionsInsideQuestionsAreCut() throws Exception {
        String name = "a".repeat(40_000);
        String body = "{\"email\":\"a@b.fi\",\"" + name + "\":{\"" + name + "\":{\"why\":\"x\"}}}";
        ContactDraft draft = door.read(Channels.webhook("generic"), Bodies.of("application/json", body.getBytes(UTF_8)))
                .contacts()
                .getFirst();

        assertThat(draft.answers().keySet())
                .allSatisfy(key -> assertThat(key).hasSize(300).endsWith(".why"));
    }

    @Test
    void aParameterThatCannotBeStoredIsKeptWithoutWhatKeepsIt() {
        Delivery delivery = new Delivery(
                "POST",
                URI.create("https://sample.invalid/"),
                Map.of("a\u0000b", "c\u0000d"),
                Map.of(),
                Bodies.of("application/json", new byte[0]));

        assertThat(door.kept(Channels.webhook("generic"), delivery)).containsEntry("?ab", "cd");
    }
}
