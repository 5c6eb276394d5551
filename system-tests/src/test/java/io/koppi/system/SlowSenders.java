package io.koppi.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Senders who give a byte a second, by HTTP and by SMTP, until they are hung up on. */
final class SlowSenders implements AutoCloseable {
    private static final byte[] BYTE = {'a'};

    private final List<RawHttp> http = new ArrayList<>();
    private final List<RawSmtp> smtp = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> dripping;

    SlowSenders(HostileDoors doors, int byHttp, int bySmtp) throws IOException {
        for (int sender = 0; sender < byHttp; sender++) {
            RawHttp slow = new RawHttp(doors.intake);
            slow.head("POST " + doors.path("website-form")
                    + " HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded" + "\r\nContent-Length: 200000");
            http.add(slow);
        }
        for (int sender = 0; sender < bySmtp; sender++) {
            smtp.add(new RawSmtp(doors.smtp));
        }
        dripping = clock.scheduleAtFixedRate(this::drip, 1, 1, TimeUnit.SECONDS);
    }

    private void drip() {
        http.forEach(slow -> {
            try {
                slow.send(BYTE);
            } catch (IOException e) {
                // Hung up on, as it should be.
            }
        });
        smtp.forEach(slow -> {
            try {
                slow.send(BYTE);
            } catch (IOException e) {
                // Hung up on, as it should be.
            }
        });
    }

    /** {@code all} when everybody was hung up on, else how many were not. */
    String cut() {
        long left =
                http.stream().filter(slow -> !slow.answer().equals(RawHttp.CUT)).count()
                        + smtp.stream()
                                .filter(slow -> slow.rest().contains(RawHttp.CUT))
                                .count();
        return left == 0 ? "all" : left + " left";
    }

    @Override
    public void close() throws IOException {
        dripping.cancel(true);
        clock.shutdown();
        for (RawHttp slow : http) {
            slow.close();
        }
        for (RawSmtp slow : smtp) {
            slow.close();
        }
    }
}
