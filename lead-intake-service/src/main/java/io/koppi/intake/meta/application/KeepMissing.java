package io.koppi.intake.meta.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts.Origin;
import io.koppi.intake.contact.application.ReceiveContact;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.fetch.application.LeadsDue;
import io.koppi.intake.meta.domain.LeadNotice;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the leads that are not here yet, as if Meta had just announced them; those that are would count as sent twice. */
@ApplicationScoped
class KeepMissing {
    private final LeadPolls polls;
    private final ReceiveContact receiveContact;
    private final LeadsDue leadsDue;
    private final TenantTransaction transaction;
    private final ObjectMapper json;
    private final Clock clock;

    KeepMissing(
            LeadPolls polls,
            ReceiveContact receiveContact,
            LeadsDue leadsDue,
            TenantTransaction transaction,
            ObjectMapper json,
            Clock clock) {
        this.polls = polls;
        this.receiveContact = receiveContact;
        this.leadsDue = leadsDue;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    Uni<Void> handle(Door door, String pageId, List<LeadNotice> leads) {
        if (leads.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Origin origin = new Origin(door.tenantId(), door.channelId());
        List<String> ids = leads.stream().map(LeadNotice::leadgenId).toList();
        return transaction
                .run(door.tenantId(), () -> polls.known(origin, ids))
                .chain(known -> keep(door, pageId, missing(leads, known)));
    }

    private static Map<String, LeadNotice> missing(List<LeadNotice> leads, Set<String> known) {
        Map<String, LeadNotice> missing = new LinkedHashMap<>();
        leads.stream()
                .filter(lead -> !known.contains(lead.leadgenId()))
                .forEach(lead -> missing.put(lead.leadgenId(), lead));
        return missing;
    }

    private Uni<Void> keep(Door door, String pageId, Map<String, LeadNotice> missing) {
        if (missing.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<String, Map<String, String>> announced = new LinkedHashMap<>();
        missing.forEach((id, lead) -> announced.put(id, lead.asWork()));
        return receiveContact
                .keepAnnounced(door, notice(pageId, missing), announced)
                .invoke(leadsDue::now)
                .replaceWithVoid();
    }

    /** What Meta would have posted: it is read again like that. */
    private RawContact notice(String pageId, Map<String, LeadNotice> leads) {
        ObjectNode body = json.createObjectNode().put("object", "page");
        ArrayNode changes = body.putArray("entry").addObject().put("id", pageId).putArray("changes");
        leads.values().forEach(lead -> {
            ObjectNode value = changes.addObject().put("field", "leadgen").putObject("value");
            value.put("leadgen_id", lead.leadgenId());
            lead.asWork().forEach(value::put);
        });
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return new RawContact("http", "application/json", Map.of(), bytes, clock.instant());
    }
}
