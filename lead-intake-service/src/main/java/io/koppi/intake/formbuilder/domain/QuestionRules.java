package io.koppi.intake.formbuilder.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one field of a definition has to be; {@code place} is where it stands, for whoever has to mend it. */
final class QuestionRules {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final Set<String> ROLES = Set.of("name", "first_name", "last_name", "subject", "message", "town");
    private static final Set<String> PURPOSES = Set.of("contact", "marketing");
    private static final List<String> TICKED = List.of("true", "false");
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_CONSENT = 1_500;
    private static final int LONGEST_HINT = 300;
    private static final int LONGEST_VALUE = 100;
    private static final int FEWEST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 40;
    private static final int MOST_FILES = 5;

    private final Question question;
    private final Optional<QuestionKind> kind;
    private final String place;
    private final Findings found;

    QuestionRules(Question question, String place, Findings found) {
        this.question = question;
        this.kind = QuestionKind.of(question.kind());
        this.place = place;
        this.found = found;
    }

    void check(Map<String, Question> earlier) {
        found.unless(
                KEY.matcher(question.key()).matches(),
                place + "key",
                "has to be a small letter and up to 39 small letters, digits and _");
        found.unless(kind.isPresent(), place + "kind", "is no kind of field");
        found.text(place + "label", question.label(), is(QuestionKind.CONSENT) ? LONGEST_CONSENT : LONGEST_LABEL);
        question.hint().ifPresent(hint -> found.text(place + "hint", hint, LONGEST_HINT));
        role();
        options();
        question.purpose().ifPresent(purpose -> {
            found.unless(is(QuestionKind.CONSENT), place + "purpose", "is for a consent only");
            found.unless(PURPOSES.contains(purpose), place + "purpose", "is neither contact nor marketing");
        });
        question.maxFiles().ifPresent(most -> {
            found.unless(is(QuestionKind.FILE), place + "maxFiles", "is for files only");
            found.unless(most >= 1 && most <= MOST_FILES, place + "maxFiles", "has to be from 1 to " + MOST_FILES);
        });
        question.showWhen().ifPresent(when -> showWhen(when, Optional.ofNullable(earlier.get(when.field()))));
    }

    /** A wished time is posted under two names more, which nobody else may have either. */
    void unique(Set<String> names, Set<String> once) {
        Stream<String> posted = is(QuestionKind.CALLBACK_TIME)
                ? Stream.of(question.key(), question.fromField(), question.toField())
                : Stream.of(question.key());
        posted.forEach(name -> found.unless(names.add(name), place + "key", "posts a name that is there already"));
        kind.filter(QuestionKind::standsAlone)
                .ifPresent(alone -> found.unless(once.add(alone.key()), place + "kind", "can be asked once only"));
        question.role()
                .ifPresent(
                        role -> found.unless(once.add("role " + role), place + "role", "is another field's already"));
    }

    private void role() {
        question.role().ifPresent(role -> {
            found.unless(
                    ROLES.contains(role),
                    place + "role",
                    "is none of " + List.copyOf(ROLES).stream().sorted().toList());
            found.unless(
                    kind.map(QuestionKind::mayHaveRole).orElse(true),
                    place + "role",
                    "is for text, long-text and choice only");
        });
    }

    private void options() {
        if (!kind.map(QuestionKind::hasOptions).orElse(false)) {
            found.unless(question.choices().isEmpty(), place + "options", "are for choice and choices only");
            return;
        }
        int many = question.choices().size();
        found.unless(
                many >= FEWEST_OPTIONS && many <= MOST_OPTIONS,
                place + "options",
                "have to be " + FEWEST_OPTIONS + " to " + MOST_OPTIONS);
        Set<String> values = new HashSet<>();
        for (int at = 0; at < many; at++) {
            Choice choice = question.choices().get(at);
            String here = place + "options[" + at + "].";
            found.unless(
                    !choice.value().isBlank()
                            && choice.value().equals(choice.value().strip())
                            && choice.value().length() <= LONGEST_VALUE
                            && choice.value().codePoints().noneMatch(Character::isISOControl),
                    here + "value",
                    "has to be 1 to " + LONGEST_VALUE + " characters on one line");
            found.unless(values.add(choice.value()), here + "value", "is there twice");
            found.text(here + "label", choice.label(), LONGEST_LABEL);
        }
    }

    private void showWhen(ShowWhen when, Optional<Question> asked) {
        String here = place + "showWhen.";
        found.unless(
                !when.is().isEmpty() && when.is().size() <= MOST_OPTIONS, here + "is", "needs an answer to wait for");
        if (asked.isEmpty() || asked.get().kind().equals(QuestionKind.FILE.key())) {
            found.add(here + "field", "has to be an earlier field, and no file");
            return;
        }
        possible(asked.get()).ifPresent(answers -> {
            for (int at = 0; at < when.is().size(); at++) {
                found.unless(
                        answers.contains(when.is().get(at)), here + "is[" + at + "]", "is no answer to that field");
            }
        });
    }

    /** Empty when the field can be answered by anything. */
    private static Optional<List<String>> possible(Question asked) {
        return QuestionKind.of(asked.kind()).flatMap(kind -> {
            if (kind.hasOptions()) {
                return Optional.of(asked.choices().stream().map(Choice::value).toList());
            }
            return kind == QuestionKind.CONSENT ? Optional.of(TICKED) : Optional.empty();
        });
    }

    private boolean is(QuestionKind wanted) {
        return kind.equals(Optional.of(wanted));
    }
}
