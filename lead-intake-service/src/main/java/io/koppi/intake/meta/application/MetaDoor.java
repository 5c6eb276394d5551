package io.koppi.intake.meta.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.koppi.intake.channel.domain.ChannelKind;
import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.domain.ContactDraft;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.contact.domain.Unreadable;
import io.koppi.intake.hook.application.Delivery;
import io.koppi.intake.hook.application.HookDoor;
import io.koppi.intake.hook.application.Reading;
import io.koppi.intake.meta.domain.LeadNotice;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Meta's way in: it announces leads, which are fetched afterwards. */
@ApplicationScoped
class MetaDoor implements HookDoor {
    private final ObjectMapper json;

    MetaDoor(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.META_LEAD_ADS;
    }

    @Override
    public Sender sender() {
        return Sender.PROVIDER;
    }

    @Override
    public boolean isAuthentic(Door door, Delivery delivery) {
        return HubSignature.fits(
                delivery.header("X-Hub-Signature-256").orElse(""),
                delivery.raw().body(),
                door.secrets().keys());
    }

    /** Meta asks whether the address is ours; only who knows the token gets its challenge back. */
    @Override
    public Optional<Challenge> challenge(Door door, Delivery test) {
        boolean knowsTheToken = test.query("hub.mode").equals(Optional.of("subscribe"))
                && test.query("hub.verify_token")
                        .map(door.secrets()::isVerifyToken)
                        .orElse(false);
        return Optional.of(
                        new Challenge("text/plain", test.query("hub.challenge").orElse("")))
                .filter(challenge -> knowsTheToken);
    }

    @Override
    public Reading read(Door door, RawContact raw) throws Unreadable {
        List<LeadNotice> notices = ReadNotices.from(raw.body(), json);
        Map<String, Map<String, String>> announced = new LinkedHashMap<>();
        notices.stream()
                .filter(notice -> !notice.isTestButton())
                .forEach(notice -> announced.put(notice.leadgenId(), notice.asWork()));
        return new Reading(
                notices.stream()
                        .filter(LeadNotice::isTestButton)
                        .map(MetaDoor::test)
                        .toList(),
                announced,
                List.of());
    }

    private static ContactDraft test(LeadNotice notice) {
        return ContactDraft.from("meta.leadgen", notice.leadgenId())
                .test(true)
                .name(Optional.of("Meta test lead"))
                .email("test@example.com")
                .attribute("page_id", notice.pageId())
                .attribute("enriched", false)
                .build();
    }
}
