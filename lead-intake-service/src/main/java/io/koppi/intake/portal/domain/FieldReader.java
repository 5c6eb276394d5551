package io.koppi.intake.portal.domain;

import static java.util.Objects.requireNonNull;

import io.koppi.intake.channel.domain.PortalField;
import io.koppi.intake.portal.domain.Vocabulary.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the lines of a mail by their labels. A message goes on until its signature or the next label. */
public final class FieldReader {
    private static final Pattern LABELLED =
            Pattern.compile("^([\\p{L}(][\\p{L}\\p{N} .()/&'’-]{0,59}?)\\s*+:(?:\\s++(.*))?$");
    private static final Pattern MARKED_LABEL = Pattern.compile("^[*_]{1,2}([^*_:]{1,60}:)[*_]{1,2}");
    private static final int LONGEST_QUESTION = 40;
    private static final int MOST_WORDS = 5;
    private static final int LONGEST_VALUE = 1_000;

    private final Vocabulary words;
    private final Pattern anyLabel;
    private Fields fields = new Fields();
    private Optional<PortalField> open = Optional.empty();
    private StringBuilder value = new StringBuilder();
    private StringBuilder rest = new StringBuilder();

    public FieldReader(Vocabulary words) {
        this.words = words;
        String all = words.labels().keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.anyLabel =
                Pattern.compile("(?<!\\p{L})(" + all + ")\\s*:\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What the customer wrote in a mail of their own: without hello and signature. */
    public String freeText(String text) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        String letter = lines.stream()
                .dropWhile(line -> line.isBlank() || words.isGreeting(line))
                .takeWhile(line -> !words.endsMessage(line))
                .collect(Collectors.joining("\n"))
                .strip();
        return letter.isEmpty() ? text.strip() : letter;
    }

    public Fields read(String text) {
        fields = new Fields();
        open = Optional.empty();
        value = new StringBuilder();
        rest = new StringBuilder();
        text.lines()
                .map(line -> MARKED_LABEL.matcher(line.strip()).replaceFirst("$1"))
                .filter(line -> !words.isIgnored(line))
                .forEach(this::line);
        close();
        words.prose().forEach((field, patterns) -> prose(field, patterns, text));
        fields.rest(rest.toString());
        return fields;
    }

    private void line(String line) {
        if (line.startsWith("|")) {
            close();
            row(line);
            return;
        }
        Matcher labelled = LABELLED.matcher(line);
        boolean isLabelled = labelled.matches();
        Optional<Word> known = isLabelled ? words.word(requireNonNull(labelled.group(1))) : Optional.empty();
        if (known.isPresent()) {
            close();
            open(known.get(), Optional.ofNullable(labelled.group(2)).orElse(""));
        } else if (open.isPresent()) {
            goOn(line);
        } else if (isLabelled
                && isQuestion(requireNonNull(labelled.group(1)), Optional.ofNullable(labelled.group(2)))) {
            fields.answer(
                    requireNonNull(labelled.group(1)).strip(),
                    requireNonNull(labelled.group(2)).strip());
        } else {
            rest.append(line).append('\n');
        }
    }

    private static boolean isQuestion(String label, Optional<String> answer) {
        return label.length() <= LONGEST_QUESTION
                && label.strip().split("\\s+", -1).length <= MOST_WORDS
                && answer.filter(given -> !given.isBlank()).isPresent();
    }

    private void open(Word word, String first) {
        fields.vote(word.languages());
        value = new StringBuilder(first);
        if (word.field() == PortalField.MESSAGE || first.isBlank()) {
            open = Optional.of(word.field());
        } else {
            put(word.field(), first);
        }
    }

    /** Only a message has several lines; any other value may stand on the line after its label. */
    private void goOn(String line) {
        if (open.equals(Optional.of(PortalField.MESSAGE))) {
            if (words.endsMessage(line) && !value.toString().isBlank()) {
                close();
            } else {
                value.append('\n').append(line);
            }
        } else {
            value.append(line);
            close();
        }
    }

    private void close() {
        open.ifPresent(field -> put(field, value.toString()));
        open = Optional.empty();
    }

    private void put(PortalField field, String found) {
        String told = words.isNothing(found) ? "" : found.strip();
        fields.put(field, field == PortalField.MESSAGE ? withoutTail(told) : cut(told));
    }

    private static String cut(String told) {
        return told.length() <= LONGEST_VALUE ? told : told.substring(0, LONGEST_VALUE);
    }

    private String withoutTail(String message) {
        int end = words.tails().stream()
                .mapToInt(message::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(message.length());
        return message.substring(0, end).strip();
    }

    /** Several labels on one line, as {@code | Reg: ZZ18 Vehicle: Mini |}. */
    private void row(String line) {
        Matcher label = anyLabel.matcher(line);
        Optional<Word> word = Optional.empty();
        int from = 0;
        while (label.find()) {
            cell(word, line.substring(from, label.start()));
            word = words.word(requireNonNull(label.group(1)));
            from = label.end();
        }
        cell(word, line.substring(from));
    }

    private void cell(Optional<Word> word, String text) {
        word.ifPresent(known -> {
            fields.vote(known.languages());
            put(known.field(), cut(text).replaceAll("[|\\s]+$", ""));
        });
    }

    private void prose(PortalField field, List<Pattern> patterns, String text) {
        if (!fields.has(field)) {
            patterns.stream()
                    .map(pattern -> pattern.matcher(text))
                    .filter(Matcher::find)
                    .findFirst()
                    .ifPresent(found -> put(field, requireNonNull(found.group(1))));
        }
    }
}
