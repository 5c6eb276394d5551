package io.koppi.intake.adf.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.BodyHash;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.PersonName;
import io.koppi.intake.contact.domain.Place;
import io.koppi.intake.contact.domain.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the prospects of an ADF document. */
public final class ReadAdf {
    private static final Map<String, String> REQUEST_TYPES = Map.of(
            "test-drive",
            "test_drive",
            "lease",
            "quote",
            "sell",
            "trade_in",
            "trade-in",
            "trade_in",
            "buy",
            "purchase");

    /** The legal form at the end of a company's name tells its country when the address does not. */
    private static final Map<String, String> LEGAL_FORMS =
            Map.of("gmbh", "DE", "kg", "DE", "oy", "FI", "oyj", "FI", "aps", "DK", "oü", "EE");

    private static final Set<String> FAMILY_NAME = Set.of("last", "surname");
    private static final Set<String> GIVEN_NAME = Set.of("first", "middle");

    private ReadAdf() {}

    /** How the document came, when not by HTTP. */
    public record Mail(Optional<String> messageId) {}

    public static List<ContactDraft> handle(Door door, byte[] bytes, String contentType, Optional<Mail> mail)
            throws Unreadable {
        List<AdfElement> prospects = AdfDocument.prospects(bytes, contentType);
        String fallback = mail.flatMap(Mail::messageId).orElseGet(() -> BodyHash.of(bytes));
        List<ContactDraft> drafts = new ArrayList<>();
        for (AdfElement prospect : prospects) {
            String own = prospects.size() == 1 ? fallback : fallback + ":" + drafts.size();
            drafts.add(draft(door, prospect, externalId(prospect).orElse(own), mail));
        }
        return drafts;
    }

    /** Whether the text is worth handing to {@link #handle}. */
    public static boolean isAdf(String text) {
        return AdfDocument.isIn(text);
    }

    private static ContactDraft draft(Door door, AdfElement prospect, String externalId, Optional<Mail> mail) {
        List<AdfVehicle> vehicles =
                prospect.all("vehicle").stream().map(AdfVehicle::new).toList();
        Optional<AdfVehicle> wanted = vehicles.stream()
                .filter(Predicate.not(AdfVehicle::isTradeIn))
                .findFirst()
                .or(() -> vehicles.stream().findFirst());
        Optional<AdfElement> customer = prospect.first("customer");
        Optional<AdfElement> contact = customer.flatMap(element -> element.first("contact"));
        ContactDraft.Builder draft = ContactDraft.from("adf", externalId)
                .requestType(wanted.map(AdfVehicle::interest)
                        .flatMap(interest -> Optional.ofNullable(REQUEST_TYPES.get(interest))))
                .region(country(prospect.first("vendor")))
                .message(customer.flatMap(element -> element.text("comments"))
                        .or(() -> wanted.flatMap(AdfVehicle::comments)))
                .submittedAt(prospect.text("requestdate").flatMap(typed -> AdfTime.parse(typed, door.zone())));
        wanted.ifPresent(vehicle -> vehicle.asSubject().forEach(draft::subject));
        contact.ifPresent(person -> addPerson(draft, person));
        addAttributes(draft, prospect, vehicles, wanted);
        mail.ifPresent(carrier -> {
            draft.attribute("transport", "email");
            carrier.messageId().ifPresent(id -> draft.attribute("message_id", id));
        });
        return draft.build();
    }

    /** {@code source:text}; some senders leave the text empty and put the id into {@code sequence}. */
    private static Optional<String> externalId(AdfElement prospect) {
        return prospect.all("id").stream()
                .map(id -> id.ownText()
                        .or(() -> id.attribute("sequence"))
                        .map(text -> id.attribute("source")
                                .map(source -> source + ":" + text)
                                .orElse(text)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static void addPerson(ContactDraft.Builder draft, AdfElement contact) {
        draft.name(name(contact.all("name")));
        preferredFirst(contact.all("email")).forEach(email -> email.ownText().ifPresent(draft::email));
        preferredFirst(contact.all("phone")).forEach(phone -> phone.ownText().ifPresent(draft::phone));
        contact.first("address")
                .ifPresent(address -> draft.place(new Place(
                        Optional.empty(), address.text("postalcode"), address.text("city"), address.text("country"))));
        Stream.of("email", "phone")
                .filter(way -> contact.all(way).stream().anyMatch(one -> one.is("preferredcontact", "1")))
                .findFirst()
                .ifPresent(way -> draft.attribute("preferred_contact", way));
        contact.all("phone").stream()
                .map(phone -> phone.attribute("time"))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(time -> draft.attribute("contact_time", time));
    }

    private static Stream<AdfElement> preferredFirst(List<AdfElement> ways) {
        return Stream.concat(
                ways.stream().filter(way -> way.is("preferredcontact", "1")),
                ways.stream().filter(way -> !way.is("preferredcontact", "1")));
    }

    private static Optional<String> name(List<AdfElement> names) {
        Optional<String> whole = names.stream()
                .filter(name ->
                        name.attribute("part").map("full"::equalsIgnoreCase).orElse(true))
                .map(AdfElement::ownText)
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(PersonName::whole);
        return whole.or(() -> PersonName.joined(Stream.concat(parts(names, GIVEN_NAME), parts(names, FAMILY_NAME))));
    }

    private static Stream<String> parts(List<AdfElement> names, Set<String> wanted) {
        return names.stream()
                .filter(name ->
                        wanted.contains(name.attribute("part").orElse("").toLowerCase(Locale.ROOT)))
                .map(AdfElement::ownText)
                .flatMap(Optional::stream);
    }

    private static void addAttributes(
            ContactDraft.Builder draft, AdfElement prospect, List<AdfVehicle> vehicles, Optional<AdfVehicle> wanted) {
        prospect.first("vendor")
                .flatMap(vendor -> vendor.text("vendorname"))
                .ifPresent(name -> draft.attribute("vendor", name));
        prospect.first("provider")
                .flatMap(provider -> provider.text("name"))
                .ifPresent(name -> draft.attribute("provider", name));
        wanted.ifPresent(vehicle -> draft.attribute("interest", vehicle.interest()));
        wanted.flatMap(AdfVehicle::finance).ifPresent(terms -> draft.attribute("finance", terms));
        vehicles.stream()
                .filter(AdfVehicle::isTradeIn)
                .filter(vehicle -> !Optional.of(vehicle).equals(wanted))
                .findFirst()
                .ifPresent(vehicle -> draft.attribute("trade_in", vehicle.asTradeIn()));
    }

    private static Optional<String> country(Optional<AdfElement> vendor) {
        Optional<String> address = vendor.flatMap(element -> element.first("contact"))
                .flatMap(contact -> contact.first("address"))
                .flatMap(place -> place.text("country"))
                .filter(code -> code.length() == 2)
                .map(code -> code.toUpperCase(Locale.ROOT));
        return address.or(() -> vendor.flatMap(element -> element.text("vendorname"))
                .map(name -> name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT))
                .flatMap(form -> Optional.ofNullable(LEGAL_FORMS.get(form))));
    }
}
