package io.koppi.bench.baseline;

import io.koppi.bench.installation.Arena;
import io.koppi.bench.installation.OwnInstallation;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** The statements of a claim that wins, as claim-service's README lists them, in one transaction. */
public final class ClaimScript {
    /** Each client counts through a range of its own. */
    private static final int RANGE = 1_000_000;

    private static final String LEAD_COLUMNS =
            "id, alerted, channel_id, claimed_at, excerpt, location_id, lost_reason, opened_at,"
                    + " owner_id, received_at, request_type_id, round, source, stage, subject, team_id, tenant_id, test, trace_because,"
                    + " trace_of, trace_position, trace_rule, value_cents, version";
    private static final String SQL = """
            \\set number :number + 1
            \\set lead :client_id * %1$d + :number
            begin;
            select set_config('koppi.tenant', :tenant, true);
            select id, tenant_id, kind, cast(state as text) from directory_entry where tenant_id = :tenant and id = :member;
            select %2$s from lead where id = lpad(to_hex(:lead::bigint), 32, '0')::uuid;
            update lead set claimed_at = now(), owner_id = :member, version = 1
             where id = lpad(to_hex(:lead::bigint), 32, '0')::uuid and tenant_id = :tenant and version = 0;
            with attempt as (
                insert into claim_attempt (tenant_id, lead_id, round, member_id, arrived_at, outcome, margin_ms)
                values (:tenant, lpad(to_hex(:lead::bigint), 32, '0')::uuid, 1, :member, now(), 'won', 0)),
            told as (
                insert into timeline_entry (tenant_id, lead_id, at, kind, member_id, data)
                values (:tenant, lpad(to_hex(:lead::bigint), 32, '0')::uuid, now(), 'claimed', :member, '{}'))
            insert into outbox (topic, record_key, type, tenant_id, payload)
            values ('claim.events.v1', lpad(to_hex(:lead::bigint), 32, '0'), 'claim.lead-claimed.v1', :tenant, :payload);
            select c.*, l.* from lead_customer c
              left join lead_customer o on o.tenant_id = c.tenant_id and o.lead_id <> c.lead_id and o.received_at <= c.received_at
                   and (o.phone = c.phone or o.email = c.email)
              left join lead l on l.tenant_id = c.tenant_id and l.id = o.lead_id and l.stage <> 'withdrawn'
                   and array[:location::uuid] @> array[l.location_id]
             where c.tenant_id = :tenant and c.lead_id = lpad(to_hex(:lead::bigint), 32, '0')::uuid
             order by l.received_at desc nulls last limit 20;
            commit;
            """.formatted(RANGE, LEAD_COLUMNS);
    private static final String LEADS = """
            insert into lead (id, tenant_id, location_id, team_id, channel_id, request_type_id, source, subject, excerpt, test,
                              received_at, opened_at, round, alerted, trace_rule, trace_position, trace_of, trace_because, stage,
                              version)
            select lpad(to_hex(client * %d::bigint + number), 32, '0')::uuid, ?, ?, ?, ?, ?, 'web.form', 'Ilmalämpöpumppu',
                   'Voisitteko antaa tarjouksen? Talo on 140 neliötä.', false, now(), now(), 1, 500, 'place-name', 2, 5, 'bench',
                   'new', 0
              from generate_series(0, ? - 1) client, generate_series(1, ?) number
            """.formatted(RANGE);
    private static final String CUSTOMERS = """
            insert into lead_customer (lead_id, tenant_id, received_at, name, phone, email, message, answers)
            select id, tenant_id, received_at, 'Mitta Asiakas', '+3584' || number, number || '@asiakas.example',
                   'Voisitteko antaa tarjouksen? Talo on 140 neliötä.', '{}'
              from (select *, ('x' || right(id::text, 12))::bit(48)::bigint number from lead) l
            """;

    private final ScratchDatabase database;
    private final UUID tenant;
    private final UUID channel;
    private final UUID requestType;

    private ClaimScript(ScratchDatabase database, UUID tenant, UUID channel, UUID requestType) {
        this.database = database;
        this.tenant = tenant;
        this.channel = channel;
        this.requestType = requestType;
    }

    /** The scratch database gets the directory of the real one. */
    public static ClaimScript in(ScratchDatabase database, OwnInstallation installation)
            throws SQLException, IOException {
        try (Connection real = installation.open("claim");
                Connection scratch = database.open();
                Statement read = real.createStatement();
                ResultSet entries =
                        read.executeQuery("select tenant_id, id, kind, version, state::text from directory_entry");
                PreparedStatement write =
                        scratch.prepareStatement("insert into directory_entry values (?, ?, ?, ?, ?::jsonb)")) {
            while (entries.next()) {
                for (int column = 1; column <= 5; column++) {
                    write.setObject(column, entries.getObject(column));
                }
                write.addBatch();
            }
            write.executeBatch();
        }
        var company = installation.platform().seed().tenants().getFirst();
        return new ClaimScript(
                database,
                Arena.tenant(installation),
                UUID.fromString(company.path("channels").path(0).path("id").asText()),
                UUID.fromString(company.path("requestTypes").path(0).path("id").asText()));
    }

    /** Lays out fresh leads, more than can be claimed in that time, and claims them as fast as pgbench can. */
    public double perSecond(int clients, int seconds) throws SQLException, IOException, InterruptedException {
        layOut(clients, seconds * 500);
        return database.pgbench().perSecond(script(), clients, seconds);
    }

    /** Fresh leads; those that were there are gone. */
    void layOut(int clients, int each) throws SQLException, IOException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                PreparedStatement leads = connection.prepareStatement(LEADS)) {
            statement.execute("truncate lead, lead_customer, claim_attempt, timeline_entry, outbox");
            int parameter = 1;
            for (UUID id : new UUID[] {tenant, Arena.location(), Arena.team(), channel, requestType}) {
                leads.setObject(parameter++, id);
            }
            leads.setInt(parameter++, clients);
            leads.setInt(parameter, each);
            leads.execute();
            statement.execute(CUSTOMERS);
            statement.execute("vacuum analyze");
        }
    }

    private Pgbench.Script script() {
        String payload =
                """
                {"tenantId":"%s","leadId":"%s","locationId":"%s","memberId":"%s","round":1,"claimedAt":"2026-03-02T10:00:00Z"}\
                """.formatted(tenant, tenant, Arena.location(), Arena.members(1).getFirst());
        return new Pgbench.Script(
                SQL,
                Map.of(
                        "number", "0",
                        "tenant", tenant.toString(),
                        "member", Arena.members(1).getFirst().toString(),
                        "location", Arena.location().toString(),
                        "payload", payload));
    }
}
