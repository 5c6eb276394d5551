package io.koppi.intake.contact.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the kind of request out of a message when neither the sender nor the channel names it. The first match wins. */
public final class RequestTypeGuess {
    public static final String NOTHING_POINTED_ANYWHERE = "other";

    private static final List<Map.Entry<String, Pattern>> SIGNS = List.of(
            sign("trade_in", "vaihtotarjous"),
            sign("test_drive", "koeaj|provkör|prøvekjør|probefahrt|test drive"),
            sign("appointment", "viewing|besichtigung|esittely|varaan ajan|boka demo"),
            sign("service", "huolto"),
            // hinta and its bent forms: hinnat, hinnasto
            sign("quote", "tarjou|offert|angebot|tilbud|hin[tn]a|pris|price|arvio"),
            // soita and its bent forms: soittakaa, soittaisitteko
            sign("callback", "soitt?a|yhteydenotto|ottakaa yhteyttä"),
            sign("brochure", "esite|katalog"),
            sign("question", "\\?"));

    private static final int READ = 20_000;

    private RequestTypeGuess() {}

    public static String from(String message) {
        String lower = CleanText.cut(message, READ).toLowerCase(Locale.ROOT);
        return SIGNS.stream()
                .filter(sign -> sign.getValue().matcher(lower).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(NOTHING_POINTED_ANYWHERE);
    }

    private static Map.Entry<String, Pattern> sign(String type, String words) {
        return Map.entry(type, Pattern.compile(words));
    }
}
