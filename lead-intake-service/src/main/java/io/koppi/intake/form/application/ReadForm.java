package io.koppi.intake.form.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.form.domain.FieldRole;
import io.koppi.intake.form.domain.FormField;
import io.koppi.intake.form.domain.MultipartForm;
import io.koppi.intake.form.domain.PostedForm;
import io.koppi.intake.form.domain.UrlEncodedForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a posted form's bytes by their media type and tells people from bots. */
@ApplicationScoped
public class ReadForm {
    private static final long MILLIS_FROM = 100_000_000_000L;
    private static final long LONGEST_FILL_SECONDS = 86_400;

    private final ObjectMapper json;

    ReadForm(ObjectMapper json) {
        this.json = json;
    }

    /** What was posted. */
    public sealed interface Outcome {
        /** A person's form; {@code nextPage} is where it wants its visitor to go. */
        record Posted(ContactDraft draft, Optional<String> nextPage, Optional<String> language) implements Outcome {}

        record Bot() implements Outcome {}
    }

    /** The media types a form is posted with. */
    public enum FormType {
        URLENCODED("application/x-www-form-urlencoded"),
        MULTIPART("multipart/form-data"),
        JSON("application/json");

        private final String mediaType;

        FormType(String mediaType) {
            this.mediaType = mediaType;
        }

        public static Optional<FormType> of(String contentType) {
            String bare = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            return List.of(values()).stream()
                    .filter(type -> type.mediaType.equals(bare))
                    .findFirst();
        }
    }

    public Outcome handle(Door door, RawContact raw, FormType type) throws Unreadable {
        PostedForm form = parse(raw, type);
        Optional<Long> secondsToFill = secondsToFill(door, form, raw.arrivedAt());
        if (isBot(door, form, secondsToFill)) {
            return new Outcome.Bot();
        }
        ContactDraft draft = new FormReading(door, form).draft(BodyHash.of(raw.body()), secondsToFill);
        return new Outcome.Posted(draft, nextPage(form), draft.language());
    }

    private PostedForm parse(RawContact raw, FormType type) throws Unreadable {
        return switch (type) {
            case URLENCODED -> PostedForm.of(UrlEncodedForm.parse(raw.body()), List.of());
            case MULTIPART -> {
                MultipartForm parts = MultipartForm.parse(raw.body(), raw.contentType());
                yield PostedForm.of(parts.fields(), parts.files());
            }
            case JSON -> JsonForm.parse(raw.body(), json);
        };
    }

    private static boolean isBot(Door door, PostedForm form, Optional<Long> secondsToFill) {
        boolean tookTheBait =
                door.options().honeypot().flatMap(name -> value(form, name)).isPresent();
        boolean tooFast = secondsToFill
                .flatMap(seconds -> door.options().minSeconds().map(fewest -> seconds < fewest))
                .orElse(false);
        return tookTheBait || tooFast;
    }

    /** Empty when the page did not say when it was shown, or said so long ago that it only lay open. */
    private static Optional<Long> secondsToFill(Door door, PostedForm form, Instant arrivedAt) {
        return door.options()
                .timestampField()
                .flatMap(name -> value(form, name))
                .filter(text -> text.matches("\\d{9,14}"))
                .map(Long::parseLong)
                .map(shown -> arrivedAt.getEpochSecond() - (shown < MILLIS_FROM ? shown : shown / 1000))
                .filter(seconds -> seconds <= LONGEST_FILL_SECONDS);
    }

    private static Optional<String> nextPage(PostedForm form) {
        return form.fields().stream()
                .filter(field -> FieldRole.of(field.name()).equals(Optional.of(FieldRole.NEXT_PAGE)))
                .map(FormField::value)
                .findFirst();
    }

    private static Optional<String> value(PostedForm form, String name) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name))
                .map(field -> field.value().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
