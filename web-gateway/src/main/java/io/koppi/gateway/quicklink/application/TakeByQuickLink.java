package io.koppi.gateway.quicklink.application;

import io.koppi.gateway.quicklink.domain.Redemption;
import io.koppi.gateway.quicklink.domain.Redemption.Redeemed;
import io.koppi.gateway.quicklink.domain.Tap;
import io.koppi.gateway.session.application.QuickLinkSessions;
import io.koppi.gateway.session.domain.Session;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** One tap: redeems the link, signs its member in for that lead, and claims. */
@ApplicationScoped
public class TakeByQuickLink {
    private final QuickLinks links;
    private final Claims claims;
    private final QuickLinkSessions sessions;

    /** The tap. {@code full} is the session of whoever holds the phone, which may be another member's. */
    public record Command(String token, Optional<String> device, Optional<Session> full) {}

    TakeByQuickLink(QuickLinks links, Claims claims, QuickLinkSessions sessions) {
        this.links = links;
        this.claims = claims;
        this.sessions = sessions;
    }

    public Uni<Tap> handle(Command command) {
        return links.redeem(command.token(), command.device()).chain(redemption -> switch (redemption) {
            case Redemption.Refused refused -> Uni.createFrom().item(new Tap.Refused(refused.problem()));
            case Redeemed redeemed -> claim(redeemed, command.full());
        });
    }

    private Uni<Tap> claim(Redeemed redeemed, Optional<Session> full) {
        // A member who is signed in keeps the session they have; another's session must not act for them.
        Optional<Session> own = full.filter(session -> session.memberId().equals(redeemed.memberId()));
        Session acting =
                own.orElseGet(() -> sessions.open(redeemed.tenantId(), redeemed.memberId(), redeemed.leadId()));
        Optional<String> toKeep = own.isPresent() ? Optional.empty() : Optional.of(acting.bearer());
        return claims.claim(redeemed.leadId(), acting.bearer())
                .map(problem -> new Tap.Entered(redeemed, toKeep, problem));
    }
}
