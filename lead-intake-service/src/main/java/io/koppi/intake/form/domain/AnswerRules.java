package io.koppi.intake.form.domain;

import io.koppi.intake.contact.domain.EmailAddress;
import io.koppi.intake.formbuilder.domain.Choice;
import io.koppi.intake.formbuilder.domain.Question;
import io.koppi.intake.formbuilder.domain.QuestionKind;
import io.koppi.intake.formpage.domain.KindWords;
import io.koppi.intake.formpage.domain.Phrase;
import io.koppi.intake.language.domain.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with an answer, by itself and in the visitor's language. What takes more to know is asked elsewhere. */
public final class AnswerRules {
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(?:[.,]\\d+)?");
    private static final Pattern POST_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 -]{1,10}[A-Za-z0-9]");

    private AnswerRules() {}

    /** Empty when the answers, of which there is at least one, will do. */
    public static Optional<String> problem(Question question, List<String> answers, Language language) {
        QuestionKind kind = question.known();
        int longest = KindWords.longest(kind);
        if (answers.stream().anyMatch(answer -> answer.length() > longest)) {
            return Optional.of(Phrase.TOO_LONG.in(language, longest));
        }
        boolean isOneTooMany = kind != QuestionKind.CHOICES && answers.size() > 1;
        return isOneTooMany || !answers.stream().allMatch(answer -> fits(question, kind, answer))
                ? Optional.of(KindWords.wrong(kind).in(language))
                : Optional.empty();
    }

    private static boolean fits(Question question, QuestionKind kind, String answer) {
        return switch (kind) {
            case EMAIL -> EmailAddress.of(answer).isPresent();
            case NUMBER -> isNumber(answer);
            case DATE -> isDate(answer);
            case POST_CODE -> POST_CODE.matcher(answer).matches();
            case CHOICE, CHOICES ->
                question.choices().stream().map(Choice::value).anyMatch(answer::equals);
            case TEXT, LONG_TEXT, PHONE, LOCATION, FILE, CONSENT, CALLBACK_TIME -> true;
        };
    }

    private static boolean isNumber(String answer) {
        return answer.length() <= LONGEST_NUMBER && NUMBER.matcher(answer).matches();
    }

    private static boolean isDate(String answer) {
        try {
            LocalDate.parse(answer);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
