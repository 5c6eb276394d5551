package io.koppi.intake.portal.domain;

import io.koppi.intake.channel.domain.PortalField;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is particular to one portal.
 *
 * @param hosts whose mails are the portal's, and those below them
 * @param kind of what is sold there
 * @param region ISO 3166 country in which national phone numbers are meant
 * @param language of its mails, when their labels do not tell
 * @param tails beginnings of what it adds to the customer's last line
 */
public record Preset(
        String key,
        List<String> hosts,
        String kind,
        String region,
        String language,
        List<String> tails,
        Map<PortalField, List<Pattern>> prose) {}
