package io.koppi.notification.alert.application;

import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.Member;
import io.koppi.contracts.directory.RequestType;
import io.koppi.directory.Directory;
import io.koppi.notification.alert.domain.Alert;
import io.koppi.notification.alert.domain.Alert.Terms;
import io.koppi.notification.offer.application.Offers;
import io.koppi.notification.offer.domain.Offer;
import io.koppi.notification.quicklink.application.IssueLinks;
import io.koppi.notification.quicklink.application.LinkSecrets;
import io.koppi.notification.sms.domain.Gsm7;
import io.koppi.notification.sms.domain.OfferText;
import io.koppi.notification.sms.domain.OfferText.Language;
import io.koppi.notification.sms.domain.PhoneNumber;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans one alert for each active member of the offer's team who has a phone, in the transaction that learns of the offer. The
 * directory travels on another topic and may be a moment behind; such an offer is left to {@link PlanLateAlerts}.
 */
@ApplicationScoped
public class PlanAlerts {
    private final Offers offers;
    private final Alerts alerts;
    private final IssueLinks issueLinks;
    private final LinkSecrets secrets;
    private final Directory directory;
    private final Schedule schedule;

    PlanAlerts(
            Offers offers,
            Alerts alerts,
            IssueLinks issueLinks,
            LinkSecrets secrets,
            Directory directory,
            Schedule schedule) {
        this.offers = offers;
        this.alerts = alerts;
        this.issueLinks = issueLinks;
        this.secrets = secrets;
        this.directory = directory;
        this.schedule = schedule;
    }

    /** Whose time it is, and how long an alert may wait. */
    @ApplicationScoped
    static class Schedule {
        private final Clock clock;
        private final AlertConfig config;

        Schedule(Clock clock, AlertConfig config) {
            this.clock = clock;
            this.config = config;
        }

        Terms terms(Offer offer) {
            return new Terms(clock.instant(), offer.openedAt().plus(config.life()));
        }
    }

    /** Does nothing for a round it knows: the offer was planned, and perhaps taken, before. Test leads alert nobody. */
    public Uni<Void> handle(Offer offer, boolean test) {
        return offers.open(offer).chain(isNew -> {
            Terms terms = schedule.terms(offer);
            boolean tooLate = !terms.now().isBefore(terms.expiresAt());
            if (isNew && test) {
                return offers.markPlanned(offer.tenantId(), offer.leadId(), offer.round())
                        .replaceWithVoid();
            }
            return isNew && !tooLate ? plan(offer) : Uni.createFrom().voidItem();
        });
    }

    /** Does nothing while the directory copy lacks the offer's location or request type, or when somebody has planned it. */
    Uni<Void> plan(Offer offer) {
        UUID tenantId = offer.tenantId();
        return directory
                .find(Location.class, tenantId, offer.locationId())
                .chain(location -> directory
                        .find(RequestType.class, tenantId, offer.requestTypeId())
                        .map(type -> location.flatMap(place -> type.map(kind -> new Told(offer, place, kind)))))
                .chain(told ->
                        told.map(this::claim).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> claim(Told told) {
        Offer offer = told.offer();
        return offers.markPlanned(offer.tenantId(), offer.leadId(), offer.round())
                .chain(ours -> ours ? tell(told) : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(Told told) {
        return directory
                .team(told.offer().tenantId(), told.offer().teamId())
                .map(members -> alerts(told, members, schedule.terms(told.offer())))
                .chain(planned -> add(told.offer(), planned));
    }

    private record Told(Offer offer, Location location, RequestType type) {}

    private Uni<Void> add(Offer offer, List<Alert> planned) {
        Map<UUID, UUID> members = planned.stream().collect(Collectors.toMap(Alert::id, Alert::memberId));
        return alerts.add(planned).chain(() -> issueLinks.handle(offer, members));
    }

    private List<Alert> alerts(Told told, List<Member> members, Terms terms) {
        return members.stream()
                .flatMap(member -> member.phone().stream().map(phone -> alert(told, member, phone, terms)))
                .toList();
    }

    private Alert alert(Told told, Member member, String phone, Terms terms) {
        Alert bare = Alert.plan(told.offer(), member.memberId(), new PhoneNumber(phone), "", terms);
        int linkSeptets = Gsm7.septets(secrets.address(bare.tenantId(), bare.id()));
        String body = text(told, member).in(Language.of(member.language()), linkSeptets);
        return Alert.plan(told.offer(), member.memberId(), bare.phone(), body, terms);
    }

    private static OfferText text(Told told, Member member) {
        Instant receivedAt = told.offer().receivedAt();
        LocalTime at = receivedAt.atZone(ZoneId.of(told.location().timeZone())).toLocalTime();
        return new OfferText(
                told.location().name(),
                name(told.type(), member.language()),
                told.offer().subject(),
                at);
    }

    /** The tenant need not have named it in every language; its key is the last resort. */
    private static String name(RequestType type, String language) {
        return Stream.of(language, "en", "fi", "sv")
                .map(type.names()::get)
                .flatMap(name -> Optional.ofNullable(name).stream())
                .findFirst()
                .orElse(type.key());
    }
}
