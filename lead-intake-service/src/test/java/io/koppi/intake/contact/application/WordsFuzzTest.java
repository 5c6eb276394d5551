package io.koppi.intake.contact.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.contact.domain.CleanText;
import io.koppi.intake.contact.domain.EmailAddress;
import io.koppi.intake.contact.domain.LanguageGuess;
import io.koppi.intake.contact.domain.PersonName;
import io.koppi.intake.contact.domain.RequestTypeGuess;
import io.koppi.intake.fuzz.Fuzz;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsFuzzTest {
    @Test
    void phoneNumbers() {
        Fuzz.run(
                "phone numbers",
                samples("+358 40 000 1001", "0171 / 3920002", "(09) 123 4567 alanro 12", "040 1234567 tai 050 1234567"),
                input -> PhoneNumbers.read(new String(input, UTF_8), "FI"));
    }

    @Test
    void namesAddressesAndTexts() {
        Fuzz.run(
                "words",
                samples("Aino.Makela@Example.FI", "ANNA-LIISA von essen", "Mäkelä, Aino", "Onko vielä myynnissä?"),
                input -> {
                    String text = new String(input, UTF_8);
                    return List.of(
                            EmailAddress.of(text).map(EmailAddress::text),
                            CleanText.of(text),
                            PersonName.whole(text),
                            PersonName.joined(Stream.of(text)),
                            LanguageGuess.from(text),
                            RequestTypeGuess.from(text));
                });
    }

    private static List<byte[]> samples(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(UTF_8)).toList();
    }
}
