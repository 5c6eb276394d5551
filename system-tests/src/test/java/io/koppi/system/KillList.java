package io.koppi.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.bench.demo.Customers;
import io.koppi.bench.door.Draft;
import java.time.Instant;
import java.util.Random;

/** A list as from a fair, every row somebody else. */
final class KillList {
    private KillList() {}

    static byte[] of(int rows, String fair) {
        Customers customers = new Customers(new Random(fair.hashCode()));
        StringBuilder list = new StringBuilder("nimi;puhelin;sähköposti;paikkakunta;tuote;viesti\r\n");
        for (int row = 0; row < rows; row++) {
            Draft draft = customers.next(Instant.EPOCH);
            list.append(String.join(
                            ";",
                            draft.name(),
                            draft.phone(),
                            draft.email(),
                            draft.place(),
                            draft.subject(),
                            draft.message().replace(';', ',')))
                    .append("\r\n");
        }
        return list.toString().getBytes(UTF_8);
    }
}
