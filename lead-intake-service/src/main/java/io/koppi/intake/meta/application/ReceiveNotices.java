package io.koppi.intake.meta.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.ReceiveContact;
import io.koppi.intake.contact.application.ReceiveContact.Unreachable;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.meta.domain.LeadNotice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the leads a webhook announces, one contact each, and has them fetched. The signature was checked before. */
@ApplicationScoped
public class ReceiveNotices {
    private final ReceiveContact receiveContact;
    private final LeadsDue leadsDue;
    private final ObjectMapper json;

    ReceiveNotices(ReceiveContact receiveContact, LeadsDue leadsDue, ObjectMapper json) {
        this.receiveContact = receiveContact;
        this.leadsDue = leadsDue;
        this.json = json;
    }

    public Uni<Void> handle(Door door, RawContact raw) throws UnreadableNotice {
        List<LeadNotice> notices = ReadNotices.from(raw.body(), json);
        Map<String, Map<String, String>> announced = new LinkedHashMap<>();
        notices.stream()
                .filter(notice -> !notice.isTestButton())
                .forEach(notice -> announced.put(notice.leadgenId(), notice.asWork()));
        Uni<Void> kept = announced.isEmpty()
                ? Uni.createFrom().voidItem()
                : receiveContact
                        .keepAnnounced(door, raw, announced)
                        .invoke(leadsDue::now)
                        .replaceWithVoid();
        Optional<LeadNotice> test =
                notices.stream().filter(LeadNotice::isTestButton).findFirst();
        return test.isEmpty() ? kept : kept.chain(() -> keepTest(door, raw, test.get()));
    }

    private Uni<Void> keepTest(Door door, RawContact raw, LeadNotice notice) {
        ContactDraft draft = ContactDraft.from("meta.leadgen", notice.leadgenId())
                .test(true)
                .name(Optional.of("Meta test lead"))
                .email("test@example.com")
                .attribute("page_id", notice.pageId())
                .attribute("enriched", false)
                .build();
        return receiveContact
                .handle(door, raw, List.of(draft), Unreachable.KEEP)
                .replaceWithVoid();
    }
}
