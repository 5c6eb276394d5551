package io.koppi.intake.status.inbound;

import io.koppi.intake.language.domain.Language;

/** What the page says, in each language; {@code %s} are filled in. */
enum Phrase {
    TITLE("Yhteydenottosi", "Din förfrågan", "Your request"),
    REFERENCE("Viite", "Referens", "Reference"),
    ASKED("Pyyntö", "Ärende", "You asked for"),
    SENT("Lähetetty", "Skickat", "Sent"),
    RECEIVED(
            "Pyyntösi on perillä. Ohjaamme sen oikeaan paikkaan.",
            "Din förfrågan har kommit fram. Vi skickar den vidare till rätt ställe.",
            "Your request has arrived. We are passing it to the right place."),
    WITH_TEAM("Pyyntösi on tiimillä: %s.", "Din förfrågan är hos teamet: %s.", "Your request is with the team of %s."),
    TAKEN("%s, %s, otti pyyntösi %s.", "%s, %s, tog hand om din förfrågan %s.", "%s, %s, took your request %s."),
    SOMEBODY("Työntekijämme", "Vår medarbetare", "One of us"),
    DONE("Pyyntösi on käsitelty.", "Din förfrågan är avslutad.", "Your request has been dealt with."),
    ERASED("Tietosi on poistettu.", "Dina uppgifter har raderats.", "Your data has been erased."),
    OPEN_UNTIL("Olemme avoinna klo %s asti.", "Vi har öppet till kl. %s.", "We are open until %s."),
    OPEN_ALWAYS("Olemme avoinna ympäri vuorokauden.", "Vi har öppet dygnet runt.", "We are open around the clock."),
    OPENS("Avaamme %s.", "Vi öppnar %s.", "We open %s."),
    LOCAL_TIME("Kellonajat ovat paikallista aikaa: %s.", "Klockslagen är lokal tid: %s.", "Times are local time: %s."),
    WISHED_NOW(
            "Toivoit, että soitamme heti.",
            "Du har bett oss ringa genast.",
            "You asked us to call as soon as possible."),
    WISHED("Toivoit soittoa %s.", "Du har bett oss ringa %s.", "You asked us to call %s."),
    CALL("Milloin soitamme?", "När ska vi ringa?", "When shall we call?"),
    CALL_NOW("Soittakaa heti", "Ring mig genast", "Call me now"),
    CALL_NEXT_DAY("Soittakaa %s", "Ring mig %s", "Call me %s"),
    CALL_AT("Soittakaa tähän aikaan", "Ring mig vid den tiden", "Call me at this time"),
    CHOOSE("Valitse aika", "Välj en tid", "Choose a time"),
    TELL("Kerro meille", "Berätta för oss", "Tell us"),
    ALREADY_CALLED("Minulle on jo soitettu", "Jag har redan blivit uppringd", "I was already called"),
    NO_LONGER_NEEDED("En tarvitse tätä enää", "Jag behöver inte det här längre", "I no longer need this"),
    SAID("Kiitos, välitimme viestisi.", "Tack, vi har fört det vidare.", "Thank you, we have passed that on."),
    NOT_OFFERED(
            "Tuo aika ei ole enää vapaana. Valitse toinen.",
            "Den tiden går inte längre att välja. Välj en annan.",
            "That time can no longer be chosen. Please choose another."),
    TOO_MUCH(
            "Olet kertonut meille jo monta kertaa. Yritä myöhemmin uudelleen.",
            "Du har redan sagt till flera gånger. Försök igen senare.",
            "You have told us many times already. Please try again later."),
    ERASE("Poista tietoni", "Radera mina uppgifter", "Erase my data"),
    ERASE_WHAT(
            "Poistamme nimesi, yhteystietosi, viestisi ja liitteesi. Emme voi enää vastata sinulle, eikä tätä voi perua.",
            "Vi raderar ditt namn, dina kontaktuppgifter, ditt meddelande och dina bilagor. Vi kan inte längre svara dig, och det går inte att ångra.",
            "We erase your name, your contact details, your message and your files. We cannot answer you any more, and this cannot be undone."),
    ERASE_SURE("Kyllä, poista tietoni", "Ja, radera mina uppgifter", "Yes, erase my data"),
    RELOAD("Päivitä", "Uppdatera", "Reload"),
    UNKNOWN_TITLE("Tätä sivua ei ole", "Sidan finns inte", "There is no such page"),
    UNKNOWN(
            "Linkki on väärä, tai se on jo vanhentunut.",
            "Länken är fel eller för gammal.",
            "The link is wrong, or too old."),
    TODAY("tänään", "i dag", "today"),
    TOMORROW("huomenna", "i morgon", "tomorrow"),
    AT("klo %s", "kl. %s", "at %s"),
    BETWEEN("klo %s–%s", "kl. %s–%s", "between %s and %s"),
    FROM("klo %s alkaen", "från kl. %s", "from %s"),
    MONDAY("maanantaina", "på måndag", "on Monday"),
    TUESDAY("tiistaina", "på tisdag", "on Tuesday"),
    WEDNESDAY("keskiviikkona", "på onsdag", "on Wednesday"),
    THURSDAY("torstaina", "på torsdag", "on Thursday"),
    FRIDAY("perjantaina", "på fredag", "on Friday"),
    SATURDAY("lauantaina", "på lördag", "on Saturday"),
    SUNDAY("sunnuntaina", "på söndag", "on Sunday");

    private final String finnish;
    private final String swedish;
    private final String english;

    Phrase(String finnish, String swedish, String english) {
        this.finnish = finnish;
        this.swedish = swedish;
        this.english = english;
    }

    String in(Language language, Object... put) {
        return language.say(finnish, swedish, english, put);
    }
}
