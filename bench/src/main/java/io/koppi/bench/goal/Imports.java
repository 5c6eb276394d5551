package io.koppi.bench.goal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.bench.baseline.AcceptScript;
import io.koppi.bench.baseline.Pgbench;
import io.koppi.bench.baseline.ScratchDatabase;
import io.koppi.bench.demo.Customers;
import io.koppi.bench.door.Draft;
import io.koppi.bench.installation.Arena;
import io.koppi.bench.installation.DoorChannels;
import io.koppi.bench.installation.OwnInstallation;
import io.koppi.bench.report.GoalRow;
import io.koppi.bench.report.GoalRow.Promise;
import io.koppi.bench.report.Series;
import io.koppi.platform.demo.Operator;
import io.koppi.platform.server.Waiting;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

/** How fast a list of many rows becomes contacts, and what that takes of the heap. Needs intake alone to be up. */
public final class Imports {
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final double MEGABYTE = 1024 * 1024;

    private final Lab lab;
    private final OwnInstallation installation;
    private final String imports;
    private final String tenant;
    private final Heap heap;

    public Imports(Lab lab) {
        this.lab = lab;
        this.installation = lab.installation();
        this.imports = installation.platform().at("intake") + "/imports";
        this.tenant = Arena.tenant(installation).toString();
        this.heap = new Heap(installation.platform().at("intake"));
    }

    public void measure() throws Exception {
        int rows = lab.quick() ? 2_000 : 100_000;
        lab.report().heading(String.format("Import of a CSV list of %,d rows, intake alone", rows));
        String sample = run(1);
        ScratchDatabase scratch = ScratchDatabase.of(installation, lab.root(), "intake", "lead-intake-service");
        Pgbench.Script script = AcceptScript.like(sample, installation);
        heap.forget();
        Series series = lab.trials().take("rows/s", () -> scratch.pgbench().perSecond(script, 1, lab.seconds()), () -> {
            long began = System.nanoTime();
            run(rows);
            return rows / ((System.nanoTime() - began) / 1e9);
        });
        lab.report()
                .add(new GoalRow(
                        String.format("import of %,d rows", rows),
                        String.format(
                                "%.0f rows/s, heap at most %.0f of %.0f MB",
                                series.figure(), heap.most() / MEGABYTE, heap.limit() / MEGABYTE),
                        String.format("%.0f/s", series.denominator()),
                        String.format("%.2f", series.ratio()),
                        Promise.none(),
                        "upload, reading and every row's outcome included; pgbench inserts one contact a transaction with one client, the"
                                + " import some hundred a transaction"));
    }

    /** Uploads a list, starts it and waits until it is done; returns the external id of its first contact. */
    private String run(int rows) throws IOException, SQLException {
        Operator operator = installation.operator();
        JsonNode draft = operator.post(
                imports + "?channelId=" + DoorChannels.id("file-import") + "&filename=mittaus.csv",
                "text/csv",
                list(rows),
                tenant);
        String address = imports + "/" + draft.path("id").asText();
        operator.post(address + "/start", "application/json", "{}".getBytes(UTF_8), tenant);
        AtomicReference<JsonNode> last = new AtomicReference<>(draft);
        Waiting.until(
                () -> {
                    heap.look();
                    last.set(operator.get(address, tenant));
                    return !last.get().path("state").asText().equals("running");
                },
                BETWEEN_LOOKS,
                PATIENCE);
        if (last.get().path("taken").asInt() != rows) {
            throw new IllegalStateException("Not every row was taken: " + last.get());
        }
        lab.report().line(String.format("    %,d rows taken, heap at most %.0f MB", rows, heap.most() / MEGABYTE));
        String first = operator.get(address + "/rows?limit=1", tenant)
                .path("items")
                .path(0)
                .path("contactId")
                .asText();
        return installation.text("intake", "select external_id from contact where contact_id = '" + first + "'");
    }

    private static byte[] list(int rows) {
        Customers customers = new Customers(ThreadLocalRandom.current());
        Instant now = Instant.now();
        StringBuilder csv = new StringBuilder("Nimi;Puhelin;Sähköposti;Toimipiste;Tuote;Viesti\n");
        for (int row = 0; row < rows; row++) {
            Draft draft = customers.at(Arena.PLACE, now);
            csv.append(String.join(
                            ";",
                            draft.name(),
                            draft.phone(),
                            draft.email(),
                            draft.place(),
                            draft.subject(),
                            draft.message() + " " + draft.key()))
                    .append('\n');
        }
        return csv.toString().getBytes(UTF_8);
    }
}
