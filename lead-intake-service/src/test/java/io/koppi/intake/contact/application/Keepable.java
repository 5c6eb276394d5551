package io.koppi.intake.contact.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.koppi.intake.contact.application.Contacts.Origin;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.NormalisedContact;
import io.koppi.intake.fuzz.Channels;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** What must hold of a contact so that the database takes it and its event fits into a record. */
public final class Keepable {
    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());
    private static final NormalisedJson NORMALISED = new NormalisedJson(JSON);
    /** One that is written out, and no backslash before the letters. */
    private static final Pattern NULL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\\\u0000");

    private static final int LONGEST_KEY = 500;
    /** Kafka's own limit is a mebibyte. */
    private static final int LARGEST_EVENT = 900_000;

    private Keepable() {}

    public static void check(ContactDraft draft) {
        assertThat(draft.externalId()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_KEY);
        if (Normalise.of(draft, Channels.FORM, Instant.EPOCH.plusSeconds(1_795_000_000))
                instanceof Normalise.Outcome.Usable usable) {
            check(usable.contact());
        }
    }

    static void check(NormalisedContact contact) {
        UUID id = new UUID(0, 1);
        Object event = ContactFacts.received(new Origin(id, id), id, contact, Instant.EPOCH);
        try {
            String kept = JSON.writeValueAsString(NORMALISED.write(contact))
                    + JSON.writeValueAsString(NORMALISED.slices(contact));
            String told = JSON.writeValueAsString(event);
            assertThat(NULL.matcher(kept + told).find()).as("a null byte").isFalse();
            assertThat(UTF_8.newEncoder().canEncode(kept + told))
                    .as("no half of a character")
                    .isTrue();
            assertThat(told.getBytes(UTF_8)).hasSizeLessThan(LARGEST_EVENT);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
