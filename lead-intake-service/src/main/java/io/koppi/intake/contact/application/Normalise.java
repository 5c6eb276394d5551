package io.koppi.intake.contact.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.Attachment;
import io.koppi.intake.contact.domain.Callback;
import io.koppi.intake.contact.domain.CleanText;
import io.koppi.intake.contact.domain.Consent;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.EmailAddress;
import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.intake.contact.domain.LanguageGuess;
import io.koppi.intake.contact.domain.NormalisedContact;
import io.koppi.intake.contact.domain.Place;
import io.koppi.intake.contact.domain.RequestTypeGuess;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a door's draft into the one form of a contact. Same draft, same door, same result: a replay may repeat it. */
public final class Normalise {
    private static final int LONGEST_REQUEST_TYPE = 60;
    private static final int LONGEST_FILE_NAME = 200;
    /** What a sender's clock may be off. A wilder time could not be kept, or would stand before every other for years. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    private static final Duration FURTHEST_AHEAD = Duration.ofDays(366);

    private Normalise() {}

    /** What normalising comes to. */
    public sealed interface Outcome {
        record Usable(NormalisedContact contact) implements Outcome {}

        /** Nobody could be called or written back. */
        record Useless(List<FieldProblem> problems) implements Outcome {}
    }

    public static Outcome of(ContactDraft draft, Door door, Instant arrivedAt) {
        List<String> emails = draft.emails().stream()
                .map(EmailAddress::of)
                .flatMap(Optional::stream)
                .map(EmailAddress::text)
                .distinct()
                .toList();
        String region = draft.region().orElse(door.country());
        Optional<PhoneNumbers.Read> phone = draft.phones().stream()
                .map(typed -> PhoneNumbers.read(typed, region))
                .flatMap(Optional::stream)
                .findFirst();
        if (emails.isEmpty() && phone.isEmpty()) {
            return new Outcome.Useless(problems(draft));
        }
        return new Outcome.Usable(contact(draft, door, arrivedAt, emails, phone));
    }

    private static NormalisedContact contact(
            ContactDraft draft, Door door, Instant arrivedAt, List<String> emails, Optional<PhoneNumbers.Read> phone) {
        Optional<String> message = draft.message().flatMap(CleanText::of);
        Map<String, Object> attributes = cleanTree(draft.attributes());
        phone.flatMap(PhoneNumbers.Read::extension).ifPresent(digits -> attributes.put("phone_extension", digits));
        if (emails.size() > 1) {
            attributes.put("other_emails", emails.subList(1, emails.size()));
        }
        Optional<String> language = draft.language()
                .flatMap(CleanText::line)
                .or(() -> message.flatMap(LanguageGuess::from))
                .or(() -> Optional.of(door.language()));
        return new NormalisedContact(
                draft.source(),
                draft.externalId(),
                draft.requestType()
                        .flatMap(CleanText::line)
                        .filter(type -> type.length() <= LONGEST_REQUEST_TYPE)
                        .or(door::requestType)
                        .or(() -> message.map(RequestTypeGuess::from))
                        .orElse(RequestTypeGuess.NOTHING_POINTED_ANYWHERE),
                draft.name().flatMap(CleanText::line),
                emails.stream().findFirst(),
                phone.map(PhoneNumbers.Read::e164),
                clean(draft.place()),
                message,
                cleanTree(draft.subject()),
                clean(draft.consent()),
                draft.submittedAt()
                        .filter(time -> time.isAfter(EARLIEST) && time.isBefore(arrivedAt.plus(FURTHEST_AHEAD)))
                        .orElse(arrivedAt)
                        .truncatedTo(ChronoUnit.SECONDS),
                language,
                draft.test(),
                attributes,
                cleanAnswers(draft.answers()),
                draft.attachments().stream().map(Normalise::clean).toList(),
                Callback.of(draft.attributes(), door.zone(), arrivedAt));
    }

    private static List<FieldProblem> problems(ContactDraft draft) {
        List<FieldProblem> problems = new ArrayList<>();
        problems.add(new FieldProblem(
                "phone",
                draft.phones().isEmpty() ? "Give a phone number or a mail address." : "This is not a phone number."));
        problems.add(new FieldProblem(
                "email",
                draft.emails().isEmpty() ? "Give a phone number or a mail address." : "This is not a mail address."));
        return problems;
    }

    private static Consent clean(Consent told) {
        return new Consent(told.contact(), told.marketing(), told.evidence().flatMap(CleanText::of));
    }

    /** Its type is the sender's word and proves nothing. */
    private static Attachment clean(Attachment file) {
        return new Attachment(
                name(file.filename(), "file"),
                name(file.contentType(), "application/octet-stream"),
                file.offset(),
                file.bytes());
    }

    private static String name(String given, String instead) {
        return CleanText.line(given)
                .map(text -> CleanText.cut(text, LONGEST_FILE_NAME))
                .orElse(instead);
    }

    private static Place clean(Place place) {
        return new Place(
                place.locationId(),
                place.postCode().flatMap(CleanText::line),
                place.town().flatMap(CleanText::line),
                place.country().flatMap(CleanText::line),
                place.address().flatMap(CleanText::line));
    }

    private static Map<String, String> cleanAnswers(Map<String, String> answers) {
        Map<String, String> clean = new LinkedHashMap<>();
        answers.forEach((question, answer) -> CleanText.line(question)
                .ifPresent(key -> CleanText.of(answer).ifPresent(value -> clean.put(key, value))));
        return clean;
    }

    private static Map<String, Object> cleanTree(Map<?, ?> tree) {
        Map<String, Object> clean = new LinkedHashMap<>();
        tree.forEach((key, value) ->
                CleanText.line(String.valueOf(key)).ifPresent(name -> clean.put(name, cleanValue(value))));
        return clean;
    }

    private static Object cleanValue(Object value) {
        return switch (value) {
            case String text -> CleanText.of(text).orElse("");
            case Map<?, ?> map -> cleanTree(map);
            case List<?> list -> list.stream().map(Normalise::cleanValue).toList();
            default -> value;
        };
    }
}
