package io.koppi.notification.sms.domain;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an alert says ahead of its link: place, request type, subject, the time the customer pressed send. All but the link is
 * shortened until both fit one segment.
 *
 * @param requestType in the receiver's language
 * @param subject as the customer's request had it; addresses and numbers in it are left out
 * @param at on the location's clock
 */
public record OfferText(String place, String requestType, Optional<String> subject, LocalTime at) {
    /** The longest link that leaves enough room to say what it is about. */
    public static final int LONGEST_LINK = 100;

    private static final String CUT = "...";
    private static final int SHORTEST_SUBJECT = 8;
    private static final int LONGEST_SUBJECT_READ = 500;
    private static final Pattern LONG_NUMBER = Pattern.compile("[+\\d](?:[\\s().-]{0,2}\\d){6,}");
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("HH.mm");
    private static final DateTimeFormatter COLONED = DateTimeFormatter.ofPattern("HH:mm");

    /** Ends where the link begins. */
    public String in(Language language, int linkSeptets) {
        if (linkSeptets > LONGEST_LINK) {
            throw new IllegalArgumentException("The link leaves no room for the text");
        }
        String end = switch (language) {
            case FI -> ", klo " + DOTTED.format(at) + ". Ota koppi: ";
            case SV -> ", kl. " + DOTTED.format(at) + ". Ta den: ";
            case EN -> ", " + COLONED.format(at) + ". Take it: ";
        };
        int room = Gsm7.SEGMENT - linkSeptets - Gsm7.septets(end);
        String type = shortened(Gsm7.fold(requestType), room / 2);
        String where = shortened(Gsm7.fold(place), room - Gsm7.septets(type) - 2);
        String head = where.isEmpty() ? type : where + ": " + type;
        int left = room - Gsm7.septets(head) - 2;
        String about = left < SHORTEST_SUBJECT ? "" : shortened(cleanSubject(), left);
        return head + (about.isEmpty() ? "" : ", " + about) + end;
    }

    /** A stranger chose these words: nothing in them may be tapped, and no contact data may leave in a message. */
    private String cleanSubject() {
        String read = subject.map(words -> words.substring(0, Math.min(words.length(), LONGEST_SUBJECT_READ)))
                .map(Gsm7::fold)
                .orElse("");
        String harmless = Arrays.stream(
                        LONG_NUMBER.matcher(read).replaceAll(" ").split(" ", -1))
                .filter(word -> !word.contains("@") && !word.contains("://") && !looksLikeSite(word))
                .collect(Collectors.joining(" "));
        return harmless.replaceAll(" +", " ").strip();
    }

    private static boolean looksLikeSite(String word) {
        return word.matches("(?i)(www\\.\\S*|[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}(/\\S*)?[.,;:!?]*)");
    }

    private static String shortened(String folded, int septets) {
        if (Gsm7.septets(folded) <= septets) {
            return folded;
        }
        int room = septets - CUT.length();
        int end = 0;
        while (end < folded.length() && Gsm7.septets(folded.substring(0, end + 1)) <= room) {
            end++;
        }
        String kept = folded.substring(0, end).strip();
        return kept.isEmpty() ? "" : kept + CUT;
    }

    /** The languages alerts are written in. */
    public enum Language {
        FI,
        SV,
        EN;

        /** By BCP 47 tag; whoever reads neither Finnish nor Swedish gets English. */
        public static Language of(String tag) {
            return switch (tag.split("-", 2)[0]) {
                case "fi" -> FI;
                case "sv" -> SV;
                default -> EN;
            };
        }
    }
}
