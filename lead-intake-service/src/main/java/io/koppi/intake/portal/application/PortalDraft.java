package io.koppi.intake.portal.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.channel.domain.PortalField;
import io.koppi.intake.contact.domain.Consent;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.Place;
import io.koppi.intake.contact.domain.RequestTypeGuess;
import io.koppi.intake.form.domain.Truth;
import io.koppi.intake.portal.domain.Fields;
import io.koppi.intake.portal.domain.Forward;
import io.koppi.intake.portal.domain.Letter;
import io.koppi.intake.portal.domain.MailAddress;
import io.koppi.intake.portal.domain.Preset;
import io.koppi.intake.portal.domain.Price;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the customer asks for: everything of a draft but the person and the message. */
record PortalDraft(ContactDraft.Builder draft, Fields fields, Door door) {
    private static final String TRADE_IN = "trade_in";
    private static final Pattern CODE_AND_TOWN =
            Pattern.compile(",\\s*(\\d{3} ?\\d{2}|\\d{4})\\s+(\\p{L}[\\p{L} \\-]+)$");
    private static final Pattern AD_NUMBER = Pattern.compile("\\d{4,}|[0-9a-f]{8}-[0-9a-f-]{27}");
    private static final Pattern SAYS_MAIL = Pattern.compile("mail|post|mejl");
    private static final Pattern SAYS_PHONE = Pattern.compile("phone|puh|telefon|call|soit|anruf|ring");
    private static final int LONGEST_NOTE = 2_000;

    /** These say what they hold, the others only that something is asked about. */
    private static final Set<PortalField> TELLING = Set.of(
            PortalField.MACHINE, PortalField.BOAT, PortalField.MOTORCYCLE, PortalField.PROPERTY, PortalField.SERVICE);

    private static final List<PortalField> TITLES = List.of(
            PortalField.VEHICLE,
            PortalField.MACHINE,
            PortalField.BOAT,
            PortalField.MOTORCYCLE,
            PortalField.PROPERTY,
            PortalField.SERVICE,
            PortalField.PRODUCT,
            PortalField.TITLE);

    void describe(Letter letter, Optional<Preset> preset, Optional<String> message) {
        addSubject(letter, preset);
        addAttributes(letter, preset);
        draft.place(place());
        draft.requestType(requestType(letter.subject(), message));
        draft.language(fields.language().or(() -> preset.map(Preset::language)));
        if (fields.size() > 0) {
            fields.answers().forEach(draft::answer);
        }
        consent().ifPresent(draft::consent);
    }

    private void addSubject(Letter letter, Optional<Preset> preset) {
        Optional<PortalField> titled =
                TITLES.stream().filter(field -> fields.get(field).isPresent()).findFirst();
        Optional<String> listing = fields.get(PortalField.LISTING);
        Optional<String> number = listing.filter(
                text -> AD_NUMBER.matcher(text.toLowerCase(Locale.ROOT)).matches());
        draft.subject("kind", kind(titled, preset));
        titled.flatMap(fields::get)
                .or(() -> number.isPresent() ? Optional.empty() : listing)
                .or(() -> Optional.of(Forward.bareSubject(letter.subject())).filter(text -> !text.isEmpty()))
                .ifPresent(title -> draft.subject("title", title));
        fields.get(PortalField.LISTING_ID).or(() -> number).ifPresent(id -> draft.subject("listing_id", id));
        Stream.of(PortalField.OFFER_ID, PortalField.STOCK, PortalField.REG, PortalField.LINK)
                .forEach(field -> fields.get(field).ifPresent(value -> draft.subject(field.key(), value)));
        fields.get(PortalField.PRICE)
                .flatMap(written ->
                        Price.parse(written, preset.map(Preset::region).orElse(door.country())))
                .ifPresent(price -> draft.subject("price", price));
    }

    private static String kind(Optional<PortalField> titled, Optional<Preset> preset) {
        return titled.filter(TELLING::contains)
                .map(PortalField::key)
                .or(() -> preset.map(Preset::kind))
                .or(() -> titled.filter(field -> field != PortalField.TITLE).map(PortalField::key))
                .orElse(PortalField.PRODUCT.key());
    }

    private void addAttributes(Letter letter, Optional<Preset> preset) {
        letter.replyTo().ifPresent(reply -> {
            draft.attribute("reply_to", reply.address());
            if (reply.isRelay()
                    || preset.filter(portal -> reply.isOf(portal.hosts())).isPresent()) {
                draft.attribute("reply_to_is_relay", true);
            }
        });
        letter.forwarder().map(MailAddress::address).ifPresent(by -> {
            draft.attribute("forwarded_by", by);
            letter.from().ifPresent(from -> draft.attribute("original_from", from.address()));
        });
        letter.note()
                .map(note -> note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE))
                .ifPresent(note -> draft.attribute("forwarder_note", note));
        fields.get(PortalField.TIMEFRAME).ifPresent(when -> draft.attribute("timeframe", when));
        fields.get(PortalField.PREFERRED_CONTACT)
                .ifPresent(way -> draft.attribute("preferred_contact", way(way.toLowerCase(Locale.ROOT))));
        fields.get(PortalField.TRADE_IN).ifPresent(text -> draft.attribute(TRADE_IN, Map.of("text", text)));
        if (!letter.files().isEmpty()) {
            // No slices of the raw mail as a form's files are: in a mail they are encoded.
            draft.attribute(
                    "attachments",
                    letter.files().stream()
                            .map(file -> Map.of(
                                    "filename", file.filename(),
                                    "content_type", file.contentType(),
                                    "bytes", file.bytes()))
                            .toList());
        }
    }

    private static String way(String told) {
        if (SAYS_MAIL.matcher(told).find()) {
            return "email";
        }
        return SAYS_PHONE.matcher(told).find() ? "phone" : told;
    }

    private Place place() {
        Optional<String> address = fields.get(PortalField.ADDRESS);
        Matcher parts = CODE_AND_TOWN.matcher(address.orElse(""));
        boolean hasParts = parts.find();
        Optional<String> code = fields.get(PortalField.POST_CODE)
                .or(() -> hasParts ? Optional.ofNullable(parts.group(1)) : Optional.empty());
        Optional<String> town = fields.get(PortalField.TOWN)
                .or(() -> hasParts ? Optional.ofNullable(parts.group(2)) : Optional.empty());
        // The parts the address does not name itself stand behind it.
        Optional<String> whole = address.map(street -> Stream.concat(
                        Stream.of(street),
                        Stream.of(code, town).flatMap(Optional::stream).filter(part -> !street.contains(part)))
                .collect(Collectors.joining(", ")));
        return Place.of(code, town).at(whole);
    }

    /**
     * The portal's own word for it, or a trade-in it names. Guesses wait until the channel has said what its contacts ask for:
     * the subject's only where the message points nowhere.
     */
    private Optional<String> requestType(String subject, Optional<String> message) {
        Optional<String> named = fields.get(PortalField.WANTS).flatMap(PortalDraft::guess);
        Optional<String> fromSubject = guess(subject);
        if (named.isPresent()) {
            return named;
        }
        if (fields.get(PortalField.TRADE_IN).isPresent()
                && fromSubject.filter(TRADE_IN::equals).isPresent()) {
            return fromSubject;
        }
        return door.requestType().isPresent()
                ? Optional.empty()
                : message.flatMap(PortalDraft::guess).or(() -> fromSubject);
    }

    private static Optional<String> guess(String text) {
        return Optional.of(RequestTypeGuess.from(text))
                .filter(type -> !type.equals(RequestTypeGuess.NOTHING_POINTED_ANYWHERE));
    }

    private Optional<Consent> consent() {
        Optional<String> contact = fields.get(PortalField.CONSENT_CONTACT);
        Optional<String> marketing = fields.get(PortalField.CONSENT_MARKETING);
        return contact.or(() -> marketing)
                .map(words -> new Consent(contact.map(Truth::of), marketing.map(Truth::of), Optional.of(words)));
    }

    @Override
    public String toString() {
        return "PortalDraft[masked]";
    }
}
