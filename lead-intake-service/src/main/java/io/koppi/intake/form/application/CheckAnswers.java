package io.koppi.intake.form.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.PhoneNumbers;
import io.koppi.intake.contact.domain.FieldProblem;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.form.domain.AnswerRules;
import io.koppi.intake.form.domain.Answers;
import io.koppi.intake.form.domain.CallbackTime;
import io.koppi.intake.form.domain.FilePart;
import io.koppi.intake.form.domain.SniffedFile;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.koppi.intake.formbuilder.domain.Question;
import io.koppi.intake.formbuilder.domain.QuestionKind;
import io.koppi.intake.formbuilder.domain.Visible;
import io.koppi.intake.formpage.domain.KindWords;
import io.koppi.intake.formpage.domain.Phrase;
import io.koppi.intake.language.domain.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One pass over the questions a visitor was asked. */
final class CheckAnswers {
    private static final int LARGEST_FILE = 10 * 1024 * 1024;
    private static final int LARGEST_TOGETHER = 20 * 1024 * 1024;

    private final Door door;
    private final Answers answers;
    private final Language language;
    private final RawContact raw;
    private final List<FieldProblem> problems = new ArrayList<>();
    private final List<FilePart> files = new ArrayList<>();
    private Optional<CallbackTime.Wished> callback = Optional.empty();
    private boolean tooLarge;
    private int together;

    private CheckAnswers(Door door, Answers answers, Language language, RawContact raw) {
        this.door = door;
        this.answers = answers;
        this.language = language;
        this.raw = raw;
    }

    static Checked of(Door door, FormDefinition form, Answers answers, Language language, RawContact raw) {
        CheckAnswers check = new CheckAnswers(door, answers, language, raw);
        List<Question> asked = Visible.of(form, answers::to);
        ZoneId zone = check.zone(asked);
        asked.forEach(question -> check.question(question, zone));
        if (check.problems.isEmpty()) {
            check.reachable(form, asked);
        }
        return new Checked(asked, check.files, check.callback, check.problems, check.tooLarge);
    }

    private void question(Question question, ZoneId zone) {
        switch (question.known()) {
            case FILE -> files(question);
            case CALLBACK_TIME -> callback(question, zone);
            case CONSENT -> {
                if (question.mustBeAnswered() && !answers.to(question).contains("true")) {
                    missing(question);
                }
            }
            case TEXT, LONG_TEXT, EMAIL, PHONE, NUMBER, DATE, POST_CODE, CHOICE, CHOICES, LOCATION -> text(question);
        }
    }

    private void text(Question question) {
        List<String> said = answers.to(question);
        if (said.isEmpty()) {
            if (question.mustBeAnswered()) {
                missing(question);
            }
            return;
        }
        AnswerRules.problem(question, said, language)
                .or(() -> fits(question.known(), said.getFirst())
                        ? Optional.empty()
                        : Optional.of(KindWords.wrong(question.known()).in(language)))
                .ifPresent(words -> problems.add(new FieldProblem(question.key(), words)));
    }

    /** What only the company's directory or the numbering plans can tell. */
    private boolean fits(QuestionKind kind, String answer) {
        return switch (kind) {
            case PHONE -> PhoneNumbers.read(answer, door.country()).isPresent();
            case LOCATION ->
                door.locations().stream()
                        .anyMatch(location -> location.id().toString().equals(answer));
            case TEXT, LONG_TEXT, EMAIL, NUMBER, DATE, POST_CODE, CHOICE, CHOICES, FILE, CONSENT, CALLBACK_TIME -> true;
        };
    }

    private void files(Question question) {
        List<FilePart> sent = answers.filesOf(question);
        if (sent.isEmpty()) {
            if (question.mustBeAnswered()) {
                missing(question);
            }
            return;
        }
        together += sent.stream().mapToInt(FilePart::bytes).sum();
        if (sent.size() > question.mostFiles()) {
            problem(question, Phrase.FILES_MANY, question.mostFiles());
        } else if (together > LARGEST_TOGETHER || sent.stream().anyMatch(file -> file.bytes() > LARGEST_FILE)) {
            tooLarge = true;
            problem(question, Phrase.FILE_LARGE);
        } else if (!sent.stream()
                .allMatch(file -> SniffedFile.at(raw.body(), file) instanceof SniffedFile.Look.Known)) {
            problem(question, Phrase.FILE_KIND);
        } else {
            sent.forEach(file -> SniffedFile.harmless(raw.body(), file).ifPresent(files::add));
        }
    }

    private void callback(Question question, ZoneId zone) {
        CallbackTime read = CallbackTime.read(
                answers.first(question.key()).orElse(""),
                answers.first(question.fromField()).orElse(""),
                answers.first(question.toField()).orElse(""),
                zone,
                raw.arrivedAt());
        switch (read) {
            case CallbackTime.Wished wished -> callback = Optional.of(wished);
            case CallbackTime.Wrong wrong -> problem(question, wrong.why());
            case CallbackTime.NotSaid nothing -> {
                if (question.mustBeAnswered()) {
                    missing(question);
                }
            }
        }
    }

    /** A wished time is the clock's at the place that was chosen, else the company's. */
    private ZoneId zone(List<Question> asked) {
        return asked.stream()
                .filter(question -> question.known() == QuestionKind.LOCATION)
                .flatMap(question -> answers.to(question).stream())
                .flatMap(id -> door.locations().stream()
                        .filter(location -> location.id().toString().equals(id)))
                .map(Door.TenantLocation::zone)
                .findFirst()
                .orElse(door.zone());
    }

    private void reachable(FormDefinition form, List<Question> asked) {
        boolean isReachable = asked.stream()
                .filter(question -> question.known().reachesSomebody())
                .anyMatch(question -> !answers.to(question).isEmpty());
        if (!isReachable) {
            Stream.concat(asked.stream(), form.fields().stream())
                    .filter(question -> question.known().reachesSomebody())
                    .findFirst()
                    .ifPresent(question -> problem(question, Phrase.NO_WAY_TO_REACH));
        }
    }

    private void missing(Question question) {
        problem(question, KindWords.missing(question.known()));
    }

    private void problem(Question question, Phrase phrase, Object... put) {
        problems.add(new FieldProblem(question.key(), phrase.in(language, put)));
    }
}
