package io.koppi.intake.portal.domain;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mail that somebody passed on inside the text of another, as Outlook, Gmail, Apple Mail and Thunderbird write it.
 *
 * @param sent as the mail program wrote it
 * @param note what the one who passed it on wrote above
 */
public record Forward(
        Optional<MailAddress> from, Optional<String> sent, Optional<String> subject, String text, String note) {
    private static final Pattern PASSED_ON = Pattern.compile("(?i)^\\s*(?:vl|vs|vb|wg|fw|fwd|tr)\\s*:.*");
    private static final Pattern RULE = Pattern.compile("(?i)^-[-\\s]{1,60}(?:forwarded message|välitetty viesti"
            + "|edelleenlähetetty viesti|vidarebefordrat (?:meddelande|mejl)|weitergeleitete nachricht"
            + "|videresendt (?:melding|e-post)).*$");
    private static final Pattern SAID = Pattern.compile(
            "^(.{1,100}?)\\s++<([^>\\s@]++@[^>\\s]++)>\\s++" + "(?:kirjoitti|skrev|wrote|schrieb)\\s+(.{0,100}):$");
    private static final Pattern HEADER = Pattern.compile("^\\*?(\\p{L}{2,15})\\*?\\s?:\\*?\\s*+(.*)$");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\\[\\]():;,\"]+@[^\\s<>\\[\\]():;,\"]+");
    private static final Pattern LINE_OF_BARS = Pattern.compile("^[_\\-\\s]{5,}$");
    private static final int FEWEST_HEADERS = 3;
    private static final int LONGEST_HEADER = 500;
    private static final int MOST_HEADERS = 20;
    /** Nobody quotes a mail further down, and no head has longer lines. */
    private static final int MOST_LINES = 2_000;

    private static final int LONGEST_LINE = 1_000;

    private static final String FROM = "from";
    private static final String SENT = "sent";
    private static final String SUBJECT = "subject";
    private static final String OTHER = "other";
    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("from", FROM),
            Map.entry("lähettäjä", FROM),
            Map.entry("från", FROM),
            Map.entry("von", FROM),
            Map.entry("fra", FROM),
            Map.entry("sent", SENT),
            Map.entry("date", SENT),
            Map.entry("lähetetty", SENT),
            Map.entry("päiväys", SENT),
            Map.entry("skickat", SENT),
            Map.entry("datum", SENT),
            Map.entry("gesendet", SENT),
            Map.entry("sendt", SENT),
            Map.entry("dato", SENT),
            Map.entry("subject", SUBJECT),
            Map.entry("aihe", SUBJECT),
            Map.entry("ämne", SUBJECT),
            Map.entry("betreff", SUBJECT),
            Map.entry("emne", SUBJECT),
            Map.entry("to", OTHER),
            Map.entry("vastaanottaja", OTHER),
            Map.entry("till", OTHER),
            Map.entry("an", OTHER),
            Map.entry("til", OTHER),
            Map.entry("cc", OTHER),
            Map.entry("kopio", OTHER),
            Map.entry("kopia", OTHER),
            Map.entry("kopi", OTHER));

    /** The innermost mail in the text; empty when its subject and rules do not say that it was passed on. */
    public static Optional<Forward> in(String subject, String body) {
        List<String> lines = body.lines()
                .map(line -> line.replaceFirst("^\\uFEFF?[>\\s]*", "").strip())
                .toList();
        boolean isPassedOn = PASSED_ON.matcher(subject).matches()
                || lines.stream()
                        .limit(MOST_LINES)
                        .anyMatch(line -> RULE.matcher(head(line)).matches());
        if (!isPassedOn) {
            return Optional.empty();
        }
        for (int at = Math.min(lines.size(), MOST_LINES) - 1; at >= 0; at--) {
            Optional<Forward> found = at(lines, at);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The subject without what mail programs put before it. */
    public static String bareSubject(String subject) {
        return subject.replaceFirst("(?i)^(?:\\s*(?:vl|vs|vb|wg|fw|fwd|tr|re|sv|aw)\\s*:)+\\s*", "")
                .strip();
    }

    /** {@code Name <a@b>}, as it stands in a head that was written for people. */
    static Optional<MailAddress> address(String written) {
        Matcher address =
                ADDRESS.matcher(written.length() <= LONGEST_HEADER ? written : written.substring(0, LONGEST_HEADER));
        if (!address.find()) {
            return Optional.empty();
        }
        String bare = address.group().replaceFirst("(?i)^mailto:", "");
        String name = written.substring(0, address.start())
                .replaceAll("(?i)[<\\[(\"']|mailto:", "")
                .strip();
        return Optional.of(new MailAddress(Optional.of(name).filter(shown -> !shown.isEmpty()), bare));
    }

    private static Optional<Forward> at(List<String> lines, int at) {
        Matcher said = SAID.matcher(head(lines.get(at)));
        if (said.matches()) {
            MailAddress writer =
                    new MailAddress(Optional.of(requireNonNull(said.group(1)).strip()), requireNonNull(said.group(2)));
            return Optional.of(new Forward(
                    Optional.of(writer),
                    Optional.ofNullable(said.group(3)),
                    Optional.empty(),
                    joined(lines.subList(at + 1, lines.size())),
                    note(lines.subList(0, at))));
        }
        return headed(lines, at);
    }

    /** A block of headers that begins with the sender: fewer than three are a coincidence. */
    private static Optional<Forward> headed(List<String> lines, int at) {
        List<Map.Entry<String, String>> head = new ArrayList<>();
        int end = at;
        while (end < lines.size() && head.size() < MOST_HEADERS) {
            Optional<Map.Entry<String, String>> header = header(head(lines.get(end)));
            if (header.isEmpty()) {
                break;
            }
            head.add(header.get());
            end++;
        }
        boolean isHead =
                head.size() >= FEWEST_HEADERS && head.getFirst().getKey().equals(FROM);
        if (!isHead) {
            return Optional.empty();
        }
        return Optional.of(new Forward(
                value(head, FROM).flatMap(Forward::address),
                value(head, SENT),
                value(head, SUBJECT),
                joined(lines.subList(end, lines.size())),
                note(lines.subList(0, at))));
    }

    private static String head(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
    }

    private static Optional<Map.Entry<String, String>> header(String line) {
        Matcher header = HEADER.matcher(line);
        return header.matches()
                ? Optional.ofNullable(
                                HEADERS.get(requireNonNull(header.group(1)).toLowerCase(Locale.ROOT)))
                        .map(kind ->
                                Map.entry(kind, requireNonNull(header.group(2)).strip()))
                : Optional.empty();
    }

    private static Optional<String> value(List<Map.Entry<String, String>> head, String kind) {
        return head.stream()
                .filter(header -> header.getKey().equals(kind))
                .map(Map.Entry::getValue)
                .map(value -> value.length() <= LONGEST_HEADER ? value : value.substring(0, LONGEST_HEADER))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines).strip();
    }

    private static String note(List<String> lines) {
        return lines.stream()
                .filter(line -> !LINE_OF_BARS.matcher(line).matches()
                        && !RULE.matcher(head(line)).matches())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    @Override
    public String toString() {
        return "Forward[masked]";
    }
}
