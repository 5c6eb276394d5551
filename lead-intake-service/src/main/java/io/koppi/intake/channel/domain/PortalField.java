package io.koppi.intake.channel.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a label in a marketplace's mail may stand for. */
public enum PortalField {
    NAME,
    FIRST_NAME,
    LAST_NAME,
    PHONE,
    EMAIL,
    MESSAGE,
    TOWN,
    POST_CODE,
    ADDRESS,
    /** What is asked about; the next ones say of what kind it is as well. */
    TITLE,
    VEHICLE,
    MACHINE,
    BOAT,
    MOTORCYCLE,
    PROPERTY,
    SERVICE,
    PRODUCT,
    /** The advertisement: its number or its title, as the value looks. */
    LISTING,
    LISTING_ID,
    OFFER_ID,
    STOCK,
    REG,
    PRICE,
    LINK,
    TRADE_IN,
    TIMEFRAME,
    PREFERRED_CONTACT,
    /** What the customer wants, in the portal's words. */
    WANTS,
    CONSENT_CONTACT,
    CONSENT_MARKETING,
    /** Known, and of no use. */
    IGNORE;

    /** As settings and resource files write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PortalField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
