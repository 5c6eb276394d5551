package io.koppi.intake.form.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.form.application.ParsePost.FormType;
import io.koppi.intake.form.application.ParsePost.Several;
import io.koppi.intake.form.domain.FieldRole;
import io.koppi.intake.form.domain.FilePart;
import io.koppi.intake.form.domain.FormField;
import io.koppi.intake.form.domain.PostedForm;
import io.koppi.intake.form.domain.SniffedFile;
import io.koppi.intake.formpage.domain.Phrase;
import io.koppi.intake.language.domain.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what a web site's own form posts, by the names its author gave the fields, and tells people from bots. */
@ApplicationScoped
public class ReadForm {
    private static final long MILLIS_FROM = 100_000_000_000L;
    private static final long LONGEST_FILL_SECONDS = 86_400;

    private final ParsePost parsePost;

    ReadForm(ParsePost parsePost) {
        this.parsePost = parsePost;
    }

    /** What was posted. */
    public sealed interface Outcome {
        /** A person's form; {@code nextPage} is where it wants its visitor to go. */
        record Posted(ContactDraft draft, Optional<String> nextPage, Optional<String> language) implements Outcome {}

        record Bot() implements Outcome {}

        /** A file of it is dangerous; nothing is kept. */
        record Refused(List<FieldProblem> problems, Optional<String> language) implements Outcome {}
    }

    public Outcome handle(Door door, RawContact raw, FormType type) throws Unreadable {
        PostedForm form = parsePost.handle(raw, type, Several.JOINED);
        Optional<Long> secondsToFill = secondsToFill(door, form, raw.arrivedAt());
        if (isBot(door, form, secondsToFill)) {
            return new Outcome.Bot();
        }
        List<FilePart> harmless = form.files().stream()
                .flatMap(file -> SniffedFile.harmless(raw.body(), file).stream())
                .toList();
        ContactDraft draft = new FormReading(door, form.with(harmless)).draft(BodyHash.of(raw.body()), secondsToFill);
        return harmless.size() == form.files().size()
                ? new Outcome.Posted(draft, nextPage(form), draft.language())
                : new Outcome.Refused(dangerous(door, raw, form, draft.language()), draft.language());
    }

    private static List<FieldProblem> dangerous(Door door, RawContact raw, PostedForm form, Optional<String> language) {
        Language spoken = Language.nearest(language.orElse(door.language()));
        return form.files().stream()
                .filter(file -> SniffedFile.harmless(raw.body(), file).isEmpty())
                .map(file -> new FieldProblem(file.field(), Phrase.FILE_KIND.in(spoken)))
                .distinct()
                .toList();
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
