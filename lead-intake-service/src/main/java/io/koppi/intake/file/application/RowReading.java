package io.koppi.intake.file.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.FormMapping;
import io.koppi.intake.contact.domain.CleanText;
import io.koppi.intake.contact.domain.Consent;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.LanguageGuess;
import io.koppi.intake.contact.domain.PersonName;
import io.koppi.intake.contact.domain.Place;
import io.koppi.intake.file.domain.Answer;
import io.koppi.intake.file.domain.CellText;
import io.koppi.intake.file.domain.Column;
import io.koppi.intake.file.domain.Export;
import io.koppi.intake.file.domain.ListDate;
import io.koppi.intake.file.domain.ListImport;
import io.koppi.intake.file.domain.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One pass over a row: each cell finds what its column means, and the rest is kept under its header. */
final class RowReading {
    /** Where a wrapped or formula-like cell can only be an id, a number or a date. Texts stay as they came. */
    private static final Set<Target> UNWRAPPED = EnumSet.of(
            Target.EMAIL, Target.PHONE, Target.POST_CODE, Target.EXTERNAL_ID, Target.SUBMITTED_AT, Target.LOCATION);

    private static final String IS_TEST = "is_test";

    private final Door door;
    private final ListImport listImport;
    private final Export export;
    private final int row;
    private final FormMapping mapping;
    private final Map<Target, List<String>> found = new EnumMap<>(Target.class);
    private final List<String> evidence = new ArrayList<>();
    private final ContactDraft.Builder draft;
    private Optional<String> requestType = Optional.empty();
    private boolean isTest;

    private RowReading(Door door, ListImport listImport, List<String> cells, int row) {
        this.door = door;
        this.listImport = listImport;
        this.export = Export.of(listImport.list().columns());
        this.row = row;
        this.mapping = door.options().mappingOf(formId(cells));
        List<Column> columns = listImport.list().columns();
        String key = "file:" + listImport.list().hash() + ":" + row;
        String externalId = columns.stream()
                .filter(column -> column.target().equals(Optional.of(Target.EXTERNAL_ID)))
                .map(column -> cell(cells, column))
                .flatMap(id -> CleanText.line(id).stream())
                .findFirst()
                .orElse(key);
        draft = ContactDraft.from(listImport.list().source(), externalId);
        for (int index = 0; index < cells.size(); index++) {
            take(index < columns.size() ? columns.get(index) : unheaded(index), cells);
        }
    }

    static ContactDraft draft(Door door, ListImport listImport, List<String> cells, int row) {
        return new RowReading(door, listImport, cells, row).draft();
    }

    /** A row may be longer than its header. */
    private static Column unheaded(int index) {
        return new Column(index, "column " + (index + 1), Optional.empty());
    }

    private String formId(List<String> cells) {
        return listImport.list().columns().stream()
                .filter(column -> export.isForm(column.header()))
                .map(column -> cell(cells, column))
                .findFirst()
                .or(() -> listImport.wishes().event())
                .orElse("");
    }

    private String cell(List<String> cells, Column column) {
        String cell = column.index() < cells.size() ? cells.get(column.index()) : "";
        boolean isProtected =
                export == Export.TIKTOK || UNWRAPPED.contains(column.target().orElse(Target.ATTRIBUTE));
        return (isProtected ? CellText.unwrapped(cell) : cell).strip();
    }

    private void take(Column column, List<String> cells) {
        String cell = cell(cells, column);
        if (cell.isEmpty()) {
            return;
        }
        mapping.requestTypeOf(column.header(), cell).ifPresent(type -> requestType = Optional.of(type));
        if (export.isFact(column.header())) {
            takeFact(column.header(), cell);
            return;
        }
        Target target = column.target().orElse(Target.ATTRIBUTE);
        switch (target) {
            case COMPANY, TITLE, STREET -> {
                draft.attribute(target.key(), cell);
                draft.answer(column.header(), cell);
            }
            case ATTRIBUTE -> {
                draft.attribute(column.header(), cell);
                draft.answer(column.header(), cell);
            }
            case CONSENT_CONTACT, CONSENT_MARKETING -> {
                found.computeIfAbsent(target, none -> new ArrayList<>()).add(cell);
                evidence.add(column.header() + "=" + cell);
            }
            case IGNORE, EXTERNAL_ID -> {}
            default -> found.computeIfAbsent(target, none -> new ArrayList<>()).add(cell);
        }
    }

    private void takeFact(String header, String cell) {
        String name = export == Export.MICROSOFT
                ? header.strip().toLowerCase(Locale.ROOT).replace(' ', '_')
                : header;
        if (name.equals(IS_TEST)) {
            isTest = Answer.of(cell).orElse(false);
            draft.attribute(name, isTest);
        } else {
            draft.attribute(name, cell);
        }
    }

    private ContactDraft draft() {
        draft.attribute("row", row).test(isTest);
        listImport.wishes().event().ifPresent(event -> draft.attribute("event", event));
        all(Target.EMAIL).forEach(draft::email);
        all(Target.PHONE).forEach(this::phone);
        subject();
        Optional<String> message = joined(Target.MESSAGE, "\n");
        return draft.name(name())
                .requestType(
                        requestType.or(() -> listImport.wishes().requestType()).or(mapping::requestType))
                .region(listImport.wishes().country())
                .place(place())
                .message(message)
                .consent(consent())
                .submittedAt(submittedAt())
                .language(language(message))
                .build();
    }

    private Stream<String> all(Target target) {
        return found.getOrDefault(target, List.of()).stream();
    }

    private Optional<String> first(Target target) {
        return all(target).findFirst();
    }

    private Optional<String> joined(Target target, String between) {
        return found.containsKey(target)
                ? Optional.of(all(target).collect(Collectors.joining(between)))
                : Optional.empty();
    }

    /** A number whose digits the spreadsheet dropped would call a stranger. What stood there is kept. */
    private void phone(String cell) {
        if (CellText.hasLostDigits(cell)) {
            draft.attribute("phone_as_received", cell);
        } else {
            draft.phone(cell);
        }
    }

    private Optional<String> name() {
        return first(Target.NAME)
                .flatMap(PersonName::whole)
                .or(() -> PersonName.joined(Stream.of(Target.FIRST_NAME, Target.LAST_NAME)
                        .map(this::first)
                        .flatMap(Optional::stream)));
    }

    private void subject() {
        joined(Target.SUBJECT, ", ").or(mapping::subject).ifPresent(title -> {
            draft.subject("kind", mapping.subjectKind().orElse("product"));
            draft.subject("title", title);
        });
    }

    /** A country alone is where the person is; beside a town it says nothing more. */
    private Place place() {
        Optional<String> wish = first(Target.LOCATION);
        Optional<UUID> locationId =
                wish.flatMap(door::locationNamed).or(() -> listImport.wishes().locationId());
        Optional<String> postCode = first(Target.POST_CODE);
        Optional<String> town = first(Target.TOWN)
                .or(() -> locationId.isPresent() ? Optional.empty() : wish)
                .or(() -> postCode.isPresent() ? Optional.empty() : first(Target.COUNTRY));
        first(Target.COUNTRY).ifPresent(country -> draft.attribute("country", country));
        return new Place(locationId, postCode, town, Optional.empty());
    }

    /** The row's own answer counts; what the uploader vouches for stands in for rows that do not tell. */
    private Consent consent() {
        Optional<Boolean> contact =
                consent(Target.CONSENT_CONTACT, listImport.wishes().contactConsent());
        Optional<Boolean> marketing =
                consent(Target.CONSENT_MARKETING, listImport.wishes().marketingConsent());
        return new Consent(
                contact, marketing, evidence.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", evidence)));
    }

    private Optional<Boolean> consent(Target target, Optional<Boolean> ofList) {
        if (found.containsKey(target)) {
            List<Optional<Boolean>> answers = all(target).map(Answer::of).toList();
            return answers.stream().anyMatch(Optional::isEmpty)
                    ? Optional.empty()
                    : Optional.of(answers.stream().flatMap(Optional::stream).allMatch(Boolean::booleanValue));
        }
        ofList.ifPresent(given -> evidence.add(target.key() + "=" + given + " (list)"));
        return ofList;
    }

    private Optional<Instant> submittedAt() {
        Optional<String> cell = first(Target.SUBMITTED_AT);
        Optional<Instant> time = cell.flatMap(date -> ListDate.read(
                date, listImport.wishes().zoneId(), listImport.wishes().language()));
        if (time.isEmpty()) {
            cell.ifPresent(date -> draft.attribute("submitted_at_as_received", date));
        }
        return time;
    }

    private Optional<String> language(Optional<String> message) {
        return first(Target.LANGUAGE)
                .map(tag -> tag.split("[-_]", -1)[0].toLowerCase(Locale.ROOT))
                .or(() -> message.flatMap(LanguageGuess::from))
                .or(() -> listImport.wishes().language().map(Locale::getLanguage));
    }
}
