package io.koppi.intake.linkedin.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.fuzz.Bodies;
import io.koppi.intake.fuzz.Channels;
import io.koppi.intake.fuzz.Fuzz;
import io.koppi.intake.fuzz.SampleFiles;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkedinFuzzTest {
    private static final Door DOOR = Channels.of(ChannelKind.LINKEDIN_LEAD_FORMS);

    @Test
    void leadActions() {
        LinkedinDoor door = new LinkedinDoor(Channels.JSON, new SimpleMeterRegistry());

        Fuzz.run(
                "linkedin lead actions",
                SampleFiles.bodies(".json", "p06", "p07"),
                input -> door.read(DOOR, Bodies.of("application/json", input)));
    }

    @Test
    void fetchedResponses() {
        Fuzz.run("linkedin responses", SampleFiles.bodies(".enrich.json", "p06", "p07"), input -> responses(input));
    }

    private static List<ContactDraft> responses(byte[] input) throws IOException {
        List<ContactDraft> drafts = new ArrayList<>();
        try {
            for (JsonNode response : Channels.JSON.readTree(input)) {
                drafts.add(ReadResponse.from(
                        DOOR,
                        LeadAction.ofWork("1", Map.of()),
                        response,
                        response.path("form").isMissingNode() ? MissingNode.getInstance() : response.path("form")));
            }
        } catch (JsonProcessingException e) {
            // Not what LinkedIn answers; its client refuses it.
            return drafts;
        }
        return drafts;
    }
}
