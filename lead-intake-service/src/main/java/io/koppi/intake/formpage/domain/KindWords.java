package io.koppi.intake.formpage.domain;

import io.koppi.intake.formbuilder.domain.QuestionKind;

/** What page and door say alike of an answer of a kind. */
public final class KindWords {
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 5_000;

    private KindWords() {}

    /** How many characters an answer may have. */
    public static int longest(QuestionKind kind) {
        return kind == QuestionKind.LONG_TEXT ? LONGEST_TEXT : LONGEST_LINE;
    }

    /** The words for a question that has to be answered and was not. */
    public static Phrase missing(QuestionKind kind) {
        return switch (kind) {
            case CHOICE, CHOICES, LOCATION, CALLBACK_TIME -> Phrase.NOT_CHOSEN;
            case CONSENT -> Phrase.NO_CONSENT;
            case TEXT, LONG_TEXT, EMAIL, PHONE, NUMBER, DATE, POST_CODE, FILE -> Phrase.MISSING;
        };
    }

    /** The words for an answer that is none of its kind. */
    public static Phrase wrong(QuestionKind kind) {
        return switch (kind) {
            case EMAIL -> Phrase.NOT_EMAIL;
            case PHONE -> Phrase.NOT_PHONE;
            case NUMBER -> Phrase.NOT_NUMBER;
            case DATE -> Phrase.NOT_DATE;
            case POST_CODE -> Phrase.NOT_POST_CODE;
            case CHOICE, CHOICES, LOCATION, CALLBACK_TIME -> Phrase.NOT_CHOSEN;
            case CONSENT -> Phrase.NO_CONSENT;
            case FILE -> Phrase.FILE_KIND;
            case TEXT, LONG_TEXT -> Phrase.MISSING;
        };
    }
}
