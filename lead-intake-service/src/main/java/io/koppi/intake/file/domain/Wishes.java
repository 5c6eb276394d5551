package io.koppi.intake.file.domain;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the uploader says about a whole list.
 *
 * @param event the fair or campaign it comes from
 * @param zone in which its times are meant
 * @param locale BCP 47 tag: how its dates are written and in which country its phone numbers are national
 * @param contactConsent for rows that do not tell; a list needs a reason to be called
 */
public record Wishes(
        Optional<String> event,
        String zone,
        Optional<String> locale,
        Optional<String> requestType,
        Optional<UUID> locationId,
        Optional<Boolean> contactConsent,
        Optional<Boolean> marketingConsent) {

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    public Optional<Locale> language() {
        return locale.map(Locale::forLanguageTag);
    }

    public Optional<String> country() {
        return language().map(Locale::getCountry).filter(code -> !code.isEmpty());
    }
}
