package io.koppi.intake.file.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a column of a list means, by the headers people write in Finnish, Swedish, English and German. */
public enum Target {
    NAME(
            "nimi, yhteyshenkilö, asiakas, kontakti, koko nimi, namn, kontaktperson, kund, name, full name, contact, attendee,"
                    + " ansprechpartner, kunde"),
    FIRST_NAME("etunimi, förnamn, first name, given name, forename, vorname"),
    LAST_NAME("sukunimi, efternamn, last name, surname, family name, nachname, familienname"),
    COMPANY(
            "yritys, yhtiö, organisaatio, työnantaja, företag, bolag, organisation, company, account, firma, unternehmen"),
    TITLE("titteli, tehtävä, asema, titel, befattning, title, job title, role, position, funktion"),
    EMAIL(
            "sähköposti, sähköpostiosoite, s-posti, email, e-post, e-postadress, mejl, e-mail, email address, e-mail address,"
                    + " e-mail-adresse"),
    PHONE("puhelin, puhelinnumero, puh, gsm, matkapuhelin, telefon, telefonnummer, tfn, mobil, mobilnummer, phone,"
            + " phone number, telephone, tel, mobile, mobile phone, mobile number, cell, handy"),
    STREET("osoite, katuosoite, lähiosoite, adress, gatuadress, address, street, straße, strasse, adresse"),
    POST_CODE(
            "postinumero, postinro, postnummer, postnr, postcode, post code, zip, zip code, postal code, plz, postleitzahl"),
    TOWN("paikkakunta, kaupunki, kunta, paikka, postitoimipaikka, ort, stad, postort, city, town, stadt"),
    COUNTRY("maa, land, country"),
    SUBJECT(
            "kiinnostus, kiinnostuksen kohde, tuote, aihe, intresse, produkt, ärende, interest, product, product interest,"
                    + " topic, subject, interesse"),
    MESSAGE(
            "viesti, lisätiedot, muistiinpano, muistiinpanot, huom, kommentti, meddelande, anteckning, anteckningar, kommentar,"
                    + " notes, message, comments, comment, bemerkung, notiz, nachricht"),
    CONSENT_CONTACT("suostumus, samtycke, consent, einwilligung"),
    CONSENT_MARKETING("markkinointilupa, uutiskirje, nyhetsbrev, opt-in, newsletter, marketing"),
    SUBMITTED_AT(
            "pvm, päivämäärä, aika, datum, tid, date, scanned at, timestamp, submitted, submitted at, submission date,"
                    + " submission time, created time, zeit"),
    EXTERNAL_ID("external id, lead id"),
    LANGUAGE("kieli, språk, language, sprache"),
    LOCATION("toimipiste, verksamhetsställe, location, standort"),
    /** Kept under its header, shown with the lead. */
    ATTRIBUTE(""),
    /** Mr and Mrs say nothing that the name does not. */
    IGNORE("anrede");

    private static final Map<String, Target> BY_HEADER = new HashMap<>();

    static {
        for (Target target : values()) {
            for (String header : target.headers.split(", ", -1)) {
                BY_HEADER.put(header, target);
            }
        }
        BY_HEADER.remove("");
    }

    private final String headers;

    Target(String headers) {
        this.headers = headers;
    }

    /** Its name in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Target> of(String key) {
        return Arrays.stream(values())
                .filter(target -> target.key().equals(key))
                .findFirst();
    }

    /** Empty when the header says nothing we know. */
    public static Optional<Target> meantBy(String header) {
        return Optional.ofNullable(BY_HEADER.get(folded(header)));
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Target::key).toList();
    }

    static String folded(String header) {
        return header.toLowerCase(Locale.ROOT)
                .replaceAll("[*:.]", "")
                .replace('_', ' ')
                .strip()
                .replaceAll("\\s+", " ");
    }
}
