package io.koppi.intake.meta.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.fuzz.Bodies;
import io.koppi.intake.fuzz.Channels;
import io.koppi.intake.fuzz.Fuzz;
import io.koppi.intake.fuzz.SampleFiles;
import io.koppi.intake.meta.domain.LeadNotice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetaFuzzTest {
    @Test
    void notices() {
        MetaDoor door = new MetaDoor(Channels.JSON);

        Fuzz.run(
                "meta notices",
                SampleFiles.bodies(".json", "p02", "p03", "p04"),
                input -> door.read(Channels.of(ChannelKind.META_LEAD_ADS), Bodies.of("application/json", input)));
    }

    @Test
    void fetchedLeads() {
        Fuzz.run("meta leads", SampleFiles.bodies(".enrich.json", "p02", "p03", "p04"), input -> leads(input));
    }

    private static List<ContactDraft> leads(byte[] input) throws IOException {
        List<ContactDraft> drafts = new ArrayList<>();
        try {
            for (JsonNode lead : Channels.JSON.readTree(input)) {
                drafts.add(ReadLead.from(
                        Channels.of(ChannelKind.META_LEAD_ADS), new LeadNotice("1", "2", "3", Optional.empty()), lead));
            }
        } catch (JsonProcessingException e) {
            // Not what Graph answers; its client refuses it.
            return drafts;
        }
        return drafts;
    }
}
