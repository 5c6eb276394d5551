package io.koppi.bench.baseline;

import io.koppi.bench.installation.OwnInstallation;
import io.koppi.contracts.Topics;
import io.koppi.platform.test.EventPeer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/**
 * The statement with which intake keeps a contact, with the parameters of a contact it has kept, each time under a fresh id in the
 * order of time and, as senders have them, a fresh key in no order.
 */
public final class AcceptScript {
    /** replace() is what pgbench cannot do itself; it costs the server a few microseconds more than the service's statement. */
    private static final String SQL = """
            select * from accept_contacts(:tenant, :channel, uuidv7(), :transport, :content_type, :headers, :body,
                                          replace(replace(:items, 'FRESH', uuidv7()::text), 'SENDERS',
                                                  floor(random() * 1e18)::bigint::text), current_date);
            """;

    private static final String KEPT = """
            select c.contact_id, c.tenant_id, c.channel_id, c.external_id, c.work::text work,
                   coalesce(c.normalised::text, 'null') normalised, r.transport, r.content_type, r.headers::text, r.body
              from contact c join raw_contact r on r.raw_id = c.raw_id
             where strpos(c.external_id, ?) > 0 order by c.stored_at desc limit 1
            """;

    private AcceptScript() {}

    /** {@code key} is part of the external id of a contact that was kept lately, and published unless it has yet to be fetched. */
    public static Pgbench.Script like(String key, OwnInstallation installation) throws SQLException, IOException {
        try (Connection intake = installation.open("intake");
                PreparedStatement select = intake.prepareStatement(KEPT)) {
            select.setString(1, key);
            try (ResultSet kept = select.executeQuery()) {
                if (!kept.next()) {
                    throw new IllegalStateException("The sample contact was not kept under its own key");
                }
                return script(kept, key, installation.brokers());
            }
        }
    }

    private static Pgbench.Script script(ResultSet kept, String key, String brokers) throws SQLException {
        UUID contact = kept.getObject("contact_id", UUID.class);
        String work = kept.getString("work");
        String rest = work == null ? published(contact, brokers) : """
                "state": "waiting", "work": %s""".formatted(work);
        String items = """
                [{"id": "FRESH", "externalId": "%s", "normalised": %s, "attachments": [], %s}]""".formatted(kept.getString("external_id"), kept.getString("normalised"), rest);
        return new Pgbench.Script(
                SQL,
                Map.of(
                        "tenant", kept.getString("tenant_id"),
                        "channel", kept.getString("channel_id"),
                        "transport", kept.getString("transport"),
                        "content_type", kept.getString("content_type"),
                        "headers", kept.getString("headers"),
                        "body", "\\x" + HexFormat.of().formatHex(kept.getBytes("body")),
                        "items", items.replace(contact.toString(), "FRESH").replace(key, "SENDERS")));
    }

    private static String published(UUID contact, String brokers) {
        return """
                "state": "processed", "topic": "%s", "eventType": "intake.contact-received.v1", "event": %s""".formatted(Topics.INTAKE.name(), quoted(event(contact, brokers)));
    }

    private static String event(UUID contact, String brokers) {
        try (EventPeer peer = new EventPeer(brokers)) {
            return peer.about(contact, Topics.INTAKE).getFirst().payload();
        }
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
