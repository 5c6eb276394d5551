package io.koppi.intake.form.inbound;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The small pages a visitor without script sees after sending. They promise nothing we do not know. */
final class FormPage {
    private static final String SPOKEN_BY_DEFAULT = "en";

    private record Words(String title, String text, String reference, String follow) {}

    private static final Map<String, Words> THANKS = Map.of(
            "fi",
            new Words(
                    "Kiitos yhteydenotostasi",
                    "Viestisi on perillä ja tallessa. Otamme sinuun yhteyttä.",
                    "Viitteesi",
                    "Seuraa pyyntöäsi"),
            "sv",
            new Words(
                    "Tack för att du kontaktade oss",
                    "Ditt meddelande har kommit fram och är sparat. Vi hör av oss till dig.",
                    "Din referens",
                    "Följ din förfrågan"),
            "en",
            new Words(
                    "Thank you for contacting us",
                    "Your message has arrived and is saved. We will get back to you.",
                    "Your reference",
                    "Follow your request"));

    private static final Map<String, Words> UNREACHABLE = Map.of(
            "fi",
            new Words("Emme voi vastata sinulle", "Palaa takaisin ja anna puhelinnumero tai sähköpostiosoite.", "", ""),
            "sv",
            new Words("Vi kan inte svara dig", "Gå tillbaka och ange ett telefonnummer eller en e-postadress.", "", ""),
            "en",
            new Words("We cannot answer you", "Please go back and give a phone number or a mail address.", "", ""));

    private FormPage() {}

    /** The nearest language the pages speak. */
    static String language(String wanted) {
        return THANKS.containsKey(wanted) ? wanted : SPOKEN_BY_DEFAULT;
    }

    /** {@code reference} and {@code status} must be of our making: they are not escaped. An empty one is not shown. */
    static String thanks(String wanted, String reference, Optional<URI> status) {
        String language = language(wanted);
        Words words = THANKS.getOrDefault(language, new Words("", "", "", ""));
        String line = reference.isEmpty() ? "" : "<p>" + words.reference() + ": <strong>" + reference + "</strong></p>";
        String link = status.map(page -> "<p><a href=\"" + page + "\">" + words.follow() + "</a></p>")
                .orElse("");
        return page(language, words, line + link);
    }

    static String unreachable(String wanted) {
        String language = language(wanted);
        return page(language, UNREACHABLE.getOrDefault(language, new Words("", "", "", "")), "");
    }

    private static String page(String language, Words words, String line) {
        return """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%2$s</title>
                <style>
                :root { color-scheme: light dark; }
                body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 0; display: grid; min-height: 100vh; place-items: center; }
                main { max-width: 32rem; padding: 2rem; }
                h1 { font-size: 1.75rem; line-height: 1.2; }
                strong { white-space: nowrap; }
                </style>
                </head>
                <body>
                <main>
                <h1>%2$s</h1>
                <p>%3$s</p>
                %4$s
                </main>
                </body>
                </html>
                """.formatted(language, words.title(), words.text(), line);
    }
}
