package io.koppi.intake.contact.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.intake.contact.domain.Attachment;
import io.koppi.intake.contact.domain.Consent;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.NormalisedContact;
import io.koppi.intake.fuzz.Channels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a door has understood can be kept and told. */
class HostileDraftTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void nothingThatCannotBeStoredIsLeftAnywhere() {
        String bad = "a\u0000b\uD800";
        NormalisedContact contact = normalised(draft().requestType(Optional.of(bad))
                .name(Optional.of(bad))
                .message(Optional.of(bad))
                .language(Optional.of(bad))
                .subject("title", bad)
                .subject(bad, List.of(bad, Map.of(bad, bad)))
                .attribute(bad, bad)
                .answer(bad, bad)
                .consent(new Consent(Optional.of(true), Optional.empty(), Optional.of(bad)))
                .attachment(new Attachment(bad, bad, 0, 0)));

        Keepable.check(contact);
        assertThat(contact.consent().evidence()).contains("ab");
        assertThat(contact.attachments()).containsExactly(new Attachment("ab", "ab", 0, 0));
    }

    @Test
    void aFileWithoutANameHasOneAndALongOneIsCut() {
        NormalisedContact contact = normalised(draft().attachment(new Attachment("\u0001", "", 0, 0))
                .attachment(new Attachment("x".repeat(9_000), "image/png", 0, 0)));

        assertThat(contact.attachments().getFirst())
                .isEqualTo(new Attachment("file", "application/octet-stream", 0, 0));
        assertThat(contact.attachments().getLast().filename()).hasSize(200);
    }

    @Test
    void aRequestTypeNobodyCouldHaveNamedIsNotTold() {
        assertThat(normalised(draft().requestType(Optional.of("x".repeat(5_000_000))))
                        .requestType())
                .isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "2199-01-01T00:00:00Z"
            })
    void aTimeNoClockShowsIsTheTimeOfArrival(String time) {
        assertThat(normalised(draft().submittedAt(Optional.of(Instant.parse(time))))
                        .receivedAt())
                .isEqualTo(ARRIVED);
    }

    @Test
    void aClockThatIsWrongByMonthsIsBelieved() {
        Instant summer = Instant.parse("2026-06-01T00:00:00Z");

        assertThat(normalised(draft().submittedAt(Optional.of(summer))).receivedAt())
                .isEqualTo(summer);
    }

    private static ContactDraft.Builder draft() {
        return ContactDraft.from("test", "1").email("a@example.fi");
    }

    private static NormalisedContact normalised(ContactDraft.Builder draft) {
        return Normalise.of(draft.build(), Channels.FORM, ARRIVED) instanceof Normalise.Outcome.Usable usable
                ? usable.contact()
                : throwUseless();
    }

    private static NormalisedContact throwUseless() {
        throw new AssertionError("The draft can be reached");
    }
}
