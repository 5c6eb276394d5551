package io.koppi.bench.baseline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many connections go for the same lead with nothing in between: the version-checked update, the attempt, the commit. */
public final class BareRace {
    private static final String TAKE =
            "update lead set claimed_at = now(), owner_id = ?, version = 1 where id = ? and version = 0";
    private static final String ATTEMPT =
            "insert into claim_attempt (tenant_id, lead_id, round, member_id, arrived_at, outcome,"
                    + " margin_ms) select tenant_id, id, 1, ?, now(), ?, 0 from lead where id = ?";

    private final ScratchDatabase database;
    private final ClaimScript leads;

    public BareRace(ScratchDatabase database, ClaimScript leads) {
        this.database = database;
        this.leads = leads;
    }

    /** Milliseconds of each race until all were answered. */
    public List<Double> run(int claimants, int races) throws Exception {
        leads.layOut(1, races);
        List<Connection> connections = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(claimants)) {
            for (int claimant = 0; claimant < claimants; claimant++) {
                Connection connection = database.open();
                connection.setAutoCommit(false);
                connections.add(connection);
            }
            List<Double> took = new ArrayList<>();
            for (int race = 1; race <= races; race++) {
                took.add(race(connections, new UUID(0, race), threads));
            }
            return took;
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private static double race(List<Connection> connections, UUID lead, ExecutorService threads) throws Exception {
        List<Callable<Boolean>> claims = connections.stream()
                .<Callable<Boolean>>map(connection -> () -> claim(connection, lead, UUID.randomUUID()))
                .toList();
        long began = System.nanoTime();
        int won = 0;
        for (Future<Boolean> answer : threads.invokeAll(claims)) {
            won += answer.get() ? 1 : 0;
        }
        double millis = (System.nanoTime() - began) / 1e6;
        if (won != 1) {
            throw new IllegalStateException(won + " bare claimants own the lead");
        }
        return millis;
    }

    private static boolean claim(Connection connection, UUID lead, UUID member) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE);
                PreparedStatement attempt = connection.prepareStatement(ATTEMPT)) {
            take.setObject(1, member);
            take.setObject(2, lead);
            boolean won = take.executeUpdate() == 1;
            attempt.setObject(1, member);
            attempt.setString(2, won ? "won" : "refused");
            attempt.setObject(3, lead);
            attempt.executeUpdate();
            connection.commit();
            return won;
        }
    }
}
