package io.koppi.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.bench.platform.Company;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No input hurts lead-intake-service: each of these is answered as it should be, by a process with the heap it always has, which
 * afterwards is the same and answers others. Prints a line for each.
 */
class HostileJourney {
    private static final int SLOW_SENDERS = 60;
    private static final int SLOW_MAILERS = 210;

    private final Koppi koppi = Koppi.running();

    @Test
    void nothingThatIsSentHurts() throws Exception {
        Company company = koppi.company("venevalkama");
        HostileDoors doors = new HostileDoors(koppi, company);
        List<String> failures = new ArrayList<>();
        try (IntakeProcess intake = IntakeProcess.of(koppi);
                SlowSenders slow = new SlowSenders(doors, SLOW_SENDERS, SLOW_MAILERS)) {
            for (Attack attack : attacks(doors)) {
                make(attack, intake, failures);
            }
            make(
                    new Attack(
                            "scripts in every field, on the pages of members",
                            "text",
                            new HostileScreens(koppi, company, doors)::shown),
                    intake,
                    failures);
            make(new Attack("the slow ones of the beginning: all hung up on", "all", slow::cut), intake, failures);
            for (Attack good : goodOnes(doors)) {
                make(good, intake, failures);
            }
        }
        assertThat(failures).isEmpty();
    }

    private static List<Attack> attacks(HostileDoors doors) {
        List<Attack> all = new ArrayList<>();
        all.addAll(goodOnes(doors));
        all.addAll(new HostileBodies(doors).all());
        all.addAll(new HostileJson(doors).all());
        all.addAll(new HostileMails(doors).all());
        all.addAll(new HostileLists(doors).all());
        all.addAll(new HostileSignatures(doors).all());
        return all;
    }

    /** Who means well is served all the while. */
    private static List<Attack> goodOnes(HostileDoors doors) {
        return List.of(
                new Attack("a form like any other", "303", () -> doors.form("nimi=Aino&puhelin=0400001001")),
                new Attack(
                        "a mail like any other",
                        "250",
                        () -> doors.mail("marketplace-mail", "From: a@example.com\r\n\r\nSoittakaa 0400 001 001")));
    }

    /** What was answered, or why nothing was. */
    private static String answer(Attack attack) throws Exception {
        try {
            return attack.move().make();
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        }
    }

    private static void make(Attack attack, IntakeProcess intake, List<String> failures) throws Exception {
        intake.forgetMost();
        String answer = answer(attack);
        boolean isAlive = intake.isAlive();
        System.out.printf(
                "Hostile: %-58s %-10s heap %4d MB  %s%n",
                attack.name(), answer, isAlive ? intake.most() : 0, isAlive ? "alive" : "DEAD");
        if (!isAlive || !answer.matches(attack.expected())) {
            failures.add(attack.name() + " answered " + answer + (isAlive ? "" : ", and the service is gone"));
        }
        assertThat(isAlive).as(attack.name()).isTrue();
    }
}
