package io.koppi.intake.form.domain;

import io.koppi.intake.contact.domain.Callback;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a field of a form is for, by the names its authors give it in Finnish, Swedish and English. */
public enum FieldRole {
    NAME("nimi", "kokonimi", "lahettaja", "yhteyshenkilo", "namn", "name", "fullname", "kontaktperson"),
    FIRST_NAME("etunimi", "fornamn", "firstname", "givenname", "fname"),
    LAST_NAME("sukunimi", "efternamn", "lastname", "surname", "familyname", "lname"),
    EMAIL("sahkoposti", "sahkopostiosoite", "sposti", "email", "emailaddress", "mail", "epost", "epostadress", "mejl"),
    PHONE(
            "puhelin",
            "puhelinnumero",
            "puh",
            "gsm",
            "matkapuhelin",
            "kannykka",
            "telefon",
            "telefonnummer",
            "tfn",
            "mobil",
            "mobilnummer",
            "phone",
            "phonenumber",
            "telephone",
            "tel",
            "mobile"),
    MESSAGE(
            "viesti",
            "lisatiedot",
            "lisatietoja",
            "kommentti",
            "terveiset",
            "meddelande",
            "kommentar",
            "arende",
            "message",
            "comments",
            "comment",
            "enquiry",
            "kysymys",
            "fraga",
            "question"),
    SUBJECT(
            "aihe",
            "asia",
            "kohde",
            "tuote",
            "ajoneuvo",
            "amne",
            "produkt",
            "objekt",
            "fordon",
            "topic",
            "subject",
            "product",
            "vehicle"),
    LOCATION(
            "location",
            "locationid",
            "toimipiste",
            "toimipaikka",
            "myymala",
            "liike",
            "verksamhetsstalle",
            "kontor",
            "butik",
            "branch",
            "store",
            "office"),
    TOWN("paikkakunta", "kunta", "kaupunki", "ort", "stad", "kommun", "city", "town"),
    POST_CODE("postinumero", "postinro", "postnummer", "postcode", "postalcode", "zip", "zipcode"),
    CONTACT_CONSENT("suostumus", "tietosuoja", "samtycke", "consent", "gdpr", "privacy", "acceptance", "privacypolicy"),
    MARKETING_CONSENT(
            "markkinointilupa",
            "markkinointi",
            "marknadsforing",
            "marketing",
            "newsletter",
            "uutiskirje",
            "nyhetsbrev"),
    REQUEST_TYPE("requesttype"),
    CALLBACK("callback"),
    CALLBACK_FROM("callbackfrom"),
    CALLBACK_TO("callbackto"),
    LANGUAGE("language", "lang", "locale", "kieli", "sprak", "wpcf7locale"),
    SUBMISSION_ID("submissionid", "idempotencykey"),
    SUBMITTED_AT("submittedat"),
    FORM_ID("formid", "wpcf7"),
    UNIT_TAG("wpcf7unittag"),
    NEXT_PAGE("next"),
    BOT_CHECK("cfturnstileresponse", "hcaptcharesponse", "grecaptcharesponse", "wpcf7recaptcharesponse"),
    IGNORE("submit", "charset", "csrf", "csrftoken");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern WRAPPED = Pattern.compile("^[A-Za-z_]+\\[([^\\[\\]]+)](?:\\[])?$");
    private static final Pattern NUMBERED = Pattern.compile("[-_ ]?\\d+$");
    private static final Pattern PREFIX = Pattern.compile("(?i)^(?:your|form|contact|field)[-_]");
    private static final Map<String, FieldRole> BY_WORD = new HashMap<>();

    static {
        for (FieldRole role : values()) {
            for (String word : role.words.split(" ", -1)) {
                BY_WORD.put(word, role);
            }
        }
    }

    private static final int LONGEST_NAME = 200;

    private final String words;

    FieldRole(String... words) {
        this.words = String.join(" ", words);
    }

    /** Empty for a question of the form's own. */
    public static Optional<FieldRole> of(String fieldName) {
        if (fieldName.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        // Most authors write the word itself.
        return Optional.ofNullable(BY_WORD.get(fieldName)).or(() -> byLooseWord(fieldName));
    }

    private static Optional<FieldRole> byLooseWord(String fieldName) {
        String bare = WRAPPED.matcher(fieldName).replaceFirst("$1");
        return byWord(bare)
                .or(() -> byWord(
                        NUMBERED.matcher(PREFIX.matcher(bare).replaceFirst("")).replaceFirst("")));
    }

    private static Optional<FieldRole> byWord(String name) {
        return Optional.ofNullable(BY_WORD.get(word(name)));
    }

    private static String word(String name) {
        String letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return NOT_LETTERS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** The attribute a wish to be called is noted under; empty for every other role. */
    public Optional<String> callbackAttribute() {
        return switch (this) {
            case CALLBACK -> Optional.of(Callback.WISH);
            case CALLBACK_FROM -> Optional.of(Callback.FROM);
            case CALLBACK_TO -> Optional.of(Callback.TO);
            default -> Optional.empty();
        };
    }

    /** The role a channel's mapping names. */
    public static Optional<FieldRole> target(String target) {
        return switch (target) {
            case "name" -> Optional.of(NAME);
            case "first_name" -> Optional.of(FIRST_NAME);
            case "last_name" -> Optional.of(LAST_NAME);
            case "email" -> Optional.of(EMAIL);
            case "phone" -> Optional.of(PHONE);
            case "message" -> Optional.of(MESSAGE);
            case "location" -> Optional.of(LOCATION);
            case "town" -> Optional.of(TOWN);
            case "post_code" -> Optional.of(POST_CODE);
            case "subject" -> Optional.of(SUBJECT);
            case "ignore" -> Optional.of(IGNORE);
            default -> Optional.empty();
        };
    }
}
