package io.koppi.intake.leadform.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by the names people choose them by in a form: in the languages of the North, English and German, or as ISO 3166. */
public final class Countries {
    private static final List<String> LANGUAGES = List.of("en", "fi", "sv", "nb", "da", "de", "et");
    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    /** The ISO 3166 code; empty for what is no country. */
    public static Optional<String> named(String text) {
        return Optional.ofNullable(BY_NAME.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> byName() {
        Map<String, String> codes = new HashMap<>();
        Arrays.stream(Locale.getISOCountries()).forEach(code -> {
            Locale country = Locale.of("", code);
            codes.put(code.toLowerCase(Locale.ROOT), code);
            LANGUAGES.forEach(language ->
                    codes.put(country.getDisplayCountry(Locale.of(language)).toLowerCase(Locale.ROOT), code));
        });
        return Map.copyOf(codes);
    }
}
