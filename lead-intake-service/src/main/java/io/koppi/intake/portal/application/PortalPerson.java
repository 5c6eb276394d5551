package io.koppi.intake.portal.application;

import io.koppi.intake.channel.domain.PortalField;
import io.koppi.intake.contact.domain.PersonName;
import io.koppi.intake.portal.domain.Fields;
import io.koppi.intake.portal.domain.Letter;
import io.koppi.intake.portal.domain.MailAddress;
import io.koppi.intake.portal.domain.Preset;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who the customer is. What is labelled counts first, then whom a reply would go to, then who wrote, as long as that is neither
 * the portal nor a machine; a number or an address in the customer's own words comes last.
 */
record PortalPerson(Letter letter, Fields fields, Optional<Preset> preset, String message, String body) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\\[\\]():;,\"]{1,64}@[^\\s<>\\[\\]():;,\"]{1,190}");
    /** In running text only what begins as a number one dials: prices and mileages are numbers too. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{Nd}])(?:\\+|0)\\d[\\d ()\\-–.]{5,18}\\d");

    List<String> emails() {
        List<String> labelled =
                fields.get(PortalField.EMAIL).map(PortalPerson::addresses).orElse(List.of());
        if (!labelled.isEmpty()) {
            return labelled;
        }
        return writer().map(MailAddress::address)
                .map(List::of)
                .orElseGet(() -> addresses(message).stream()
                        .filter(address -> isPerson(new MailAddress(Optional.empty(), address)))
                        .toList());
    }

    List<String> phones() {
        List<String> labelled = fields.get(PortalField.PHONE).map(List::of).orElse(List.of());
        // A customer's own letter may have the number in its signature; below a portal's words it would be the
        // portal's.
        String text = preset.isPresent() || fields.size() > 0 ? message : body;
        return labelled.isEmpty() ? found(NUMBER, text) : labelled;
    }

    Optional<String> name() {
        return fields.get(PortalField.NAME)
                .flatMap(PersonName::whole)
                .or(() -> PersonName.joined(Stream.of(PortalField.FIRST_NAME, PortalField.LAST_NAME)
                        .map(fields::get)
                        .flatMap(Optional::stream)))
                .or(() -> letter.from().flatMap(MailAddress::spokenFor))
                .or(() -> writer().flatMap(MailAddress::name).flatMap(PersonName::whole));
    }

    private Optional<MailAddress> writer() {
        return letter.replyTo()
                .filter(this::isPerson)
                .or(() -> letter.from().filter(this::isPerson).filter(from -> isOwnWriting()));
    }

    /** With a relay to answer to, the sender is no more than another form of it. */
    private boolean isOwnWriting() {
        return letter.replyTo().filter(MailAddress::isRelay).isEmpty();
    }

    private boolean isPerson(MailAddress address) {
        return !address.isMachine()
                && !address.isRelay()
                && preset.filter(portal -> address.isOf(portal.hosts())).isEmpty();
    }

    private static List<String> addresses(String text) {
        return found(ADDRESS, text).stream()
                .map(address -> address.replaceFirst("(?i)^mailto:", "").replaceAll("[.>]+$", ""))
                .distinct()
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).limit(5).toList();
    }

    @Override
    public String toString() {
        return "PortalPerson[masked]";
    }
}
