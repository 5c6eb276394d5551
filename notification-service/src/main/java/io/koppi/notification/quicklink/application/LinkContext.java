package io.koppi.notification.quicklink.application;

import io.koppi.contracts.directory.Member;
import io.koppi.directory.Directory;
import io.koppi.notification.offer.application.Offers;
import io.koppi.notification.offer.domain.Offer;
import io.koppi.notification.quicklink.domain.QuickLink;
import io.koppi.notification.quicklink.domain.QuickLink.Situation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Looks up what decides over a link: its offer, and whether its member is still there. */
@ApplicationScoped
class LinkContext {
    private final Offers offers;
    private final Directory directory;
    private final LinkConfig config;
    private final Clock clock;

    LinkContext(Offers offers, Directory directory, LinkConfig config, Clock clock) {
        this.offers = offers;
        this.directory = directory;
        this.config = config;
        this.clock = clock;
    }

    record Found(QuickLink link, Offer offer, Optional<Member> holder, Situation situation) {}

    Uni<Found> of(QuickLink link) {
        return offers.find(link.tenantId(), link.leadId())
                .map(offer -> offer.orElseThrow(() -> new IllegalStateException("A link without its offer")))
                .chain(offer -> directory
                        .find(Member.class, link.tenantId(), link.memberId())
                        .map(holder -> new Found(link, offer, holder, situation(link, offer, holder))));
    }

    private Situation situation(QuickLink link, Offer offer, Optional<Member> holder) {
        boolean stays = holder.filter(member -> worksAt(member, link)).isPresent();
        return new Situation(
                clock.instant(), config.terms(), stays, offer.takenByAnotherThan(link.memberId()), offer.withdrawn());
    }

    private static boolean worksAt(Member member, QuickLink link) {
        return member.active()
                && (member.tenantAdmin()
                        || member.locationIds().contains(link.locationId())
                        || member.adminLocationIds().contains(link.locationId()));
    }
}
