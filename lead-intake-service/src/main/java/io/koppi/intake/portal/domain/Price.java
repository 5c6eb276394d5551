package io.koppi.intake.portal.domain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A price as portals write it: {@code 39 900 €}, {@code £10,995}, {@code kr 129 000,-}. */
public final class Price {
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d\\s\\u00A0\\u202F.,'’]*");
    private static final Pattern CENTS = Pattern.compile("^(.*)[.,](\\d{2})$");
    private static final int MOST_DIGITS = 12;
    private static final Map<String, String> CROWNS = Map.of("SE", "SEK", "NO", "NOK", "DK", "DKK");

    private Price() {}

    /** {@code amount} and, when the sign or the country tells, {@code currency}. */
    public static Optional<Map<String, Object>> parse(String written, String region) {
        Matcher amount = AMOUNT.matcher(written);
        if (!amount.find()) {
            return Optional.empty();
        }
        String bare = amount.group().replaceAll("[\\s\\u00A0\\u202F'’]", "").replaceAll("[.,]+$", "");
        Matcher cents = CENTS.matcher(bare);
        boolean hasCents = cents.matches();
        String whole = (hasCents ? String.valueOf(cents.group(1)) : bare).replaceAll("[.,]", "");
        if (whole.isEmpty() || whole.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        Map<String, Object> price = new LinkedHashMap<>();
        price.put("amount", hasCents ? new BigDecimal(whole + "." + cents.group(2)) : Long.valueOf(whole));
        currency(written.toLowerCase(Locale.ROOT), region).ifPresent(code -> price.put("currency", code));
        return Optional.of(price);
    }

    private static Optional<String> currency(String written, String region) {
        if (written.contains("€") || written.contains("eur")) {
            return Optional.of("EUR");
        }
        if (written.contains("£") || written.contains("gbp")) {
            return Optional.of("GBP");
        }
        if (written.contains("$") || written.contains("usd")) {
            return Optional.of("USD");
        }
        return CROWNS.values().stream()
                .filter(code -> written.contains(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> Optional.ofNullable(CROWNS.get(region)).filter(code -> written.contains("kr")));
    }
}
