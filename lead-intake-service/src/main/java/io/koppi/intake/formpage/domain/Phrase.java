package io.koppi.intake.formpage.domain;

import io.koppi.intake.language.domain.Language;

/** What forms say of themselves, in every language they speak. {@code %s} and {@code %d} stand for what is put in. */
public enum Phrase {
    SEND("Lähetä", "Skicka", "Send"),
    SENDING("Lähetetään…", "Skickas…", "Sending…"),
    OPTIONAL("valinnainen", "frivilligt", "optional"),
    CHOOSE("Valitse", "Välj", "Choose"),
    FILES_HINT(
            "Enintään %d tiedostoa: kuvia, PDF- tai Office-tiedostoja tai videoita, 10 Mt kukin.",
            "Högst %d filer: bilder, PDF- eller Office-filer eller videor, 10 MB var.",
            "At most %d files: pictures, PDF or Office files or videos, 10 MB each."),
    ONE_FILE_HINT(
            "Kuva, PDF- tai Office-tiedosto tai video, enintään 10 Mt.",
            "En bild, PDF- eller Office-fil eller video, högst 10 MB.",
            "A picture, PDF or Office file or a video, at most 10 MB."),
    NOW("Heti kun ehditte", "Så snart ni hinner", "As soon as you can"),
    AT_A_TIME("Valitsen ajan", "Jag väljer en tid", "At a time I choose"),
    FROM("Alkaen", "Från", "From"),
    UNTIL("Viimeistään", "Till", "Until"),
    LEAVE_EMPTY("Jätä tämä tyhjäksi", "Lämna det här tomt", "Leave this empty"),
    NEEDS_SCRIPT(
            "Tämä lomake tarkistaa, ettet ole robotti. Siihen tarvitaan JavaScript.",
            "Det här formuläret kontrollerar att du inte är en robot. Det kräver JavaScript.",
            "This form checks that you are no robot. That needs JavaScript."),
    CORRECT("Tarkista nämä kohdat", "Kontrollera de här uppgifterna", "Please check these fields"),
    THANKS_TITLE("Kiitos yhteydenotostasi", "Tack för att du kontaktade oss", "Thank you for contacting us"),
    THANKS(
            "Viestisi on perillä ja tallessa. Otamme sinuun yhteyttä.",
            "Ditt meddelande har kommit fram och är sparat. Vi hör av oss till dig.",
            "Your message has arrived and is saved. We will get back to you."),
    REFERENCE("Viitteesi", "Din referens", "Your reference"),
    FOLLOW("Seuraa pyyntöäsi", "Följ din förfrågan", "Follow your request"),
    CANNOT_ANSWER("Emme voi vastata sinulle", "Vi kan inte svara dig", "We cannot answer you"),
    GO_BACK(
            "Palaa takaisin ja anna puhelinnumero tai sähköpostiosoite.",
            "Gå tillbaka och ange ett telefonnummer eller en e-postadress.",
            "Please go back and give a phone number or a mail address."),
    CANNOT_TAKE("Emme voineet ottaa tätä vastaan", "Vi kunde inte ta emot det här", "We could not take this"),
    NO_FORM_TITLE("Tätä lomaketta ei ole", "Det här formuläret finns inte", "There is no such form"),
    NO_FORM(
            "Lomake on ehkä siirretty tai poistettu käytöstä.",
            "Formuläret kan ha flyttats eller tagits ur bruk.",
            "It may have been moved, or is no longer in use."),
    MISSING("Täytä tämä kohta.", "Fyll i den här uppgiften.", "Please fill this in."),
    NOT_CHOSEN("Valitse jokin vaihtoehto.", "Välj ett av alternativen.", "Please choose an option."),
    NO_CONSENT("Tarvitsemme tämän suostumuksen.", "Vi behöver det här samtycket.", "We need this consent from you."),
    NOT_EMAIL(
            "Tarkista sähköpostiosoite, esimerkiksi nimi@example.fi.",
            "Kontrollera e-postadressen, till exempel namn@example.fi.",
            "Please check the mail address, such as name@example.com."),
    NOT_PHONE(
            "Tarkista puhelinnumero, esimerkiksi 040 123 4567.",
            "Kontrollera telefonnumret, till exempel 040 123 4567.",
            "Please check the phone number, such as +358 40 123 4567."),
    NOT_NUMBER(
            "Anna luku, esimerkiksi 12,5.", "Ange ett tal, till exempel 12,5.", "Please give a number, such as 12.5."),
    NOT_DATE("Anna päivämäärä.", "Ange ett datum.", "Please give a date."),
    NOT_POST_CODE("Tarkista postinumero.", "Kontrollera postnumret.", "Please check the post code."),
    TOO_LONG("Enintään %d merkkiä.", "Högst %d tecken.", "At most %d characters."),
    NO_WAY_TO_REACH(
            "Anna puhelinnumero tai sähköpostiosoite, jotta voimme vastata.",
            "Ange ett telefonnummer eller en e-postadress så att vi kan svara.",
            "Give a phone number or a mail address, so that we can answer."),
    TIME_INCOMPLETE(
            "Anna sekä alku että loppu.", "Ange både början och slut.", "Please give both a beginning and an end."),
    TIME_BACKWARDS(
            "Lopun on oltava alun jälkeen.",
            "Slutet måste vara efter början.",
            "The end has to be after the beginning."),
    TIME_PAST("Tämä aika on jo mennyt.", "Den här tiden har redan varit.", "This time is over."),
    TIME_FAR(
            "Valitse aika seuraavien 60 päivän ajalta.",
            "Välj en tid inom de närmaste 60 dagarna.",
            "Choose a time within the next 60 days."),
    FILES_MANY("Enintään %d tiedostoa.", "Högst %d filer.", "At most %d files."),
    FILE_LARGE(
            "Tiedosto on liian suuri: enintään 10 Mt, kaikki yhteensä 20 Mt.",
            "Filen är för stor: högst 10 MB, alla tillsammans 20 MB.",
            "The file is too large: at most 10 MB, all together 20 MB."),
    FILE_KIND(
            "Tällaista tiedostoa emme ota vastaan. Kuva, PDF, Office-tiedosto tai video käy.",
            "Den här sortens fil tar vi inte emot. En bild, PDF, Office-fil eller video går bra.",
            "We do not take this kind of file. A picture, PDF, Office file or video is fine."),
    ROBOT(
            "Vahvista, ettet ole robotti, ja lähetä uudelleen.",
            "Bekräfta att du inte är en robot och skicka på nytt.",
            "Please confirm that you are no robot, and send again."),
    TOO_MANY(
            "Tästä osoitteesta on lähetetty paljon lomakkeita. Yritä uudelleen %d minuutin kuluttua.",
            "Många formulär har skickats från den här adressen. Försök igen om %d minuter.",
            "Many forms came from this address. Please try again in %d minutes."),
    NOT_SENT(
            "Lähetys ei onnistunut. Tarkista yhteytesi ja yritä uudelleen.",
            "Det gick inte att skicka. Kontrollera din anslutning och försök igen.",
            "This could not be sent. Please check your connection and try again."),
    OPEN_FORM("Avaa lomake", "Öppna formuläret", "Open the form"),
    PREVIEW("Esikatselu: mitään ei lähetetä.", "Förhandsvisning: ingenting skickas.", "Preview: nothing is sent.");

    private final String finnish;
    private final String swedish;
    private final String english;

    Phrase(String finnish, String swedish, String english) {
        this.finnish = finnish;
        this.swedish = swedish;
        this.english = english;
    }

    public String in(Language language, Object... put) {
        return language.say(finnish, swedish, english, put);
    }
}
