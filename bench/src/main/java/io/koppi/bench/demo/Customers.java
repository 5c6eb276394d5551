package io.koppi.bench.demo;

import io.koppi.bench.door.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Invents customers. Nobody here exists: numbers come from a block that reaches no one, addresses end in {@code .example}. */
public final class Customers {
    private static final List<String> FIRST = List.of(
            "Aino", "Eero", "Kaisa", "Mikael", "Noora", "Otto", "Sanna", "Tuomas", "Venla", "Ilona", "Jesper",
            "Linnea");
    private static final List<String> LAST = List.of(
            "Koivula",
            "Rantala",
            "Lindroos",
            "Salmela",
            "Metsola",
            "Harju",
            "Nyberg",
            "Vuorela",
            "Aalto",
            "Kuusisto",
            "Westerlund");
    private static final List<String> PLACES = List.of("Helsinki", "Helsinki", "Turku", "Turku", "Tampere", "Oulu");
    private static final List<String> SUBJECTS = List.of(
            "Ilmalämpöpumppu",
            "Maalämpö",
            "Keittiöremontti",
            "Ikkunat",
            "Aurinkopaneelit",
            "Kylpyhuone",
            "Terassilasitus");
    private static final List<String> MESSAGES = List.of(
            "Voisitteko antaa tarjouksen? Talo on 140 neliötä.",
            "Soittakaa iltapäivällä, kiitos.",
            "Milloin pääsisitte mittaamaan?",
            "Vi skulle vilja ha en offert före jul.",
            "Mitä maksaisi vaihto vanhan tilalle?",
            "Laite pitää outoa ääntä, tarvitaan huolto.",
            "Could somebody call me about the options?");

    private final RandomGenerator random;

    public Customers(RandomGenerator random) {
        this.random = random;
    }

    public Draft next(Instant sentAt) {
        return at(pick(PLACES), sentAt);
    }

    public Draft at(String place, Instant sentAt) {
        String first = pick(FIRST);
        String last = pick(LAST);
        String number = "040 000 %04d".formatted(random.nextInt(2000, 10_000));
        String email =
                (first + "." + last).toLowerCase(Locale.ROOT).replace("ä", "a").replace("ö", "o") + random.nextInt(1000)
                        + "@asiakas.example";
        return new Draft(
                Draft.freshKey(), first + " " + last, number, email, place, pick(SUBJECTS), pick(MESSAGES), sentAt);
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
