package io.koppi.system;

import io.koppi.bench.door.Draft;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the services hold of everything that was sent.
 *
 * @param promised contacts answered with success
 * @param repeatedSubmits alerts that were handed to the provider more than once, because the first time was not confirmed
 * @param repeatedOnPhones messages a phone got more than once
 */
record Counts(
        long promised,
        long promisedWithoutLead,
        long contacts,
        long contactsWithoutLead,
        long leads,
        long leadsWithoutContact,
        long alerts,
        long membersNeverTold,
        long repeatedSubmits,
        long repeatedOnPhones,
        long factsInStats,
        long claimed,
        long claimedInStats) {

    static Counts of(Databases databases, List<Draft> promised) throws SQLException, IOException {
        Set<String> contacts = ids(databases, "intake", "select contact_id from contact where state = 'processed'");
        Set<String> leads = ids(databases, "claim", "select id from lead");
        // A mail's own id is its Message-ID, an ADF prospect's is prefixed with its source: each ends in, or holds, our
        // key.
        Set<String> kept = ids(
                databases,
                "intake",
                "select regexp_replace(regexp_replace(external_id, '^.*:', ''), '@.*$', '') from contact");
        return new Counts(
                promised.size(),
                promised.stream().filter(draft -> !kept.contains(draft.key())).count(),
                contacts.size(),
                without(contacts, leads),
                leads.size(),
                without(leads, contacts),
                databases.count("notification", "select count(*) from alert"),
                databases.count(
                        "notification",
                        "select count(*) from alert where state not in ('sent', 'delivered', 'cancelled')"),
                databases.count("notification", "select coalesce(sum(attempts - 1), 0) from alert where attempts > 1"),
                databases.repeatedOnPhones(),
                databases.count("stats", "select count(*) from lead_fact where received_at is not null"),
                databases.count("claim", "select count(*) from lead where owner_id is not null"),
                databases.count("stats", "select count(*) from lead_fact where claimed_at is not null"));
    }

    String report() {
        return """
                  promised %d, of these without a contact %d
                  contacts %d, without a lead %d; leads %d, without a contact %d
                  alerts %d, never sent %d; submits repeated because unconfirmed %d, messages a phone got twice %d
                  stats: %d leads, %d claimed; claim-service: %d leads, %d claimed""".formatted(
                        promised,
                        promisedWithoutLead,
                        contacts,
                        contactsWithoutLead,
                        leads,
                        leadsWithoutContact,
                        alerts,
                        membersNeverTold,
                        repeatedSubmits,
                        repeatedOnPhones,
                        factsInStats,
                        claimedInStats,
                        leads,
                        claimed);
    }

    private static long without(Set<String> these, Set<String> those) {
        return these.stream().filter(id -> !those.contains(id)).count();
    }

    private static Set<String> ids(Databases databases, String service, String query) throws SQLException, IOException {
        Set<String> ids = new HashSet<>();
        try (Connection connection = databases.open(service);
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
