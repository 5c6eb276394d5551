package io.koppi.bench.goal;

import io.koppi.bench.http.HttpConnections;
import io.koppi.bench.http.HttpConnections.Reply;
import io.koppi.bench.installation.Arena;
import io.koppi.bench.installation.MemberTokens;
import io.koppi.bench.installation.OwnInstallation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Members who go for the same lead at the same moment, half of them at each replica of claim-service. */
final class Race implements AutoCloseable {
    private static final int YOURS = 200;
    private static final int TAKEN = 409;
    private static final int SERVER_ERROR = 500;
    private static final long PAUSE_NANOS = 100_000_000;
    private static final int MOST_TRIES = 300;

    private final List<HttpConnections> replicas;
    private final List<String> headers = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong retries = new AtomicLong();

    /**
     * @param yours members who were told that the lead is theirs
     * @param taken members who were told who was faster
     */
    record Outcome(int yours, int taken, double millis) {}

    Race(OwnInstallation installation, int claimants) throws Exception {
        replicas = installation.replicas("claim").stream()
                .map(HttpConnections::new)
                .toList();
        MemberTokens tokens = MemberTokens.of(installation);
        for (UUID member : Arena.members(claimants)) {
            headers.add(tokens.header(member));
        }
    }

    /** Returns when everybody has an answer. */
    Outcome on(UUID lead) throws Exception {
        List<Callable<Integer>> claims = new ArrayList<>();
        for (int member = 0; member < headers.size(); member++) {
            int number = member;
            claims.add(() -> claim(lead, number));
        }
        long began = System.nanoTime();
        int yours = 0;
        int taken = 0;
        for (Future<Integer> answer : threads.invokeAll(claims)) {
            yours += answer.get() == YOURS ? 1 : 0;
            taken += answer.get() == TAKEN ? 1 : 0;
        }
        return new Outcome(yours, taken, (System.nanoTime() - began) / 1e6);
    }

    /** How often somebody got no answer, or an error, and asked again. */
    long retries() {
        return retries.get();
    }

    /** A member without an answer asks again, each time the other replica; who has won may ask again without harm. */
    private int claim(UUID lead, int member) throws IOException {
        IOException last = new IOException("Never tried");
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            try {
                Reply reply = replicas.get((member + attempt) % replicas.size())
                        .post("/leads/" + lead + "/claim", headers.get(member), "");
                if (reply.status() < SERVER_ERROR) {
                    return reply.status();
                }
                last = new IOException("Answered " + reply.status());
            } catch (IOException e) {
                last = e;
            }
            retries.incrementAndGet();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw last;
    }

    @Override
    public void close() throws IOException {
        threads.close();
        for (HttpConnections replica : replicas) {
            replica.close();
        }
    }
}
