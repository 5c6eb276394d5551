package io.koppi.notification.quicklink.inbound;

import io.koppi.notification.quicklink.application.RedeemLink;
import io.koppi.notification.quicklink.application.ViewLink;
import io.koppi.notification.quicklink.domain.RedeemOutcome;
import io.koppi.notification.quicklink.domain.RedeemOutcome.Expired;
import io.koppi.notification.quicklink.domain.RedeemOutcome.Redeemed;
import io.koppi.notification.quicklink.domain.RedeemOutcome.Revoked;
import io.koppi.notification.quicklink.domain.RedeemOutcome.Used;
import io.koppi.notification.quicklink.domain.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;

/**
 * For web-gateway alone, on the internal network: there is no bearer yet, the token is the secret. The gateway limits how often
 * anybody may try.
 */
@Path("/quick-links/{token}")
@PermitAll
class QuickLinkResource {
    private final ViewLink viewLink;
    private final RedeemLink redeemLink;

    QuickLinkResource(ViewLink viewLink, RedeemLink redeemLink) {
        this.viewLink = viewLink;
        this.redeemLink = redeemLink;
    }

    @GET
    public Uni<QuickLinkView> view(String token) {
        Secret secret = Secret.parse(token).orElseThrow(LinkProblems::unknown);
        return viewLink.handle(secret).map(preview -> QuickLinkView.of(preview.orElseThrow(LinkProblems::unknown)));
    }

    @POST
    @Path("/redeem")
    public Uni<RedeemedView> redeem(String token, RedeemRequest request) {
        Secret secret = Secret.parse(token).orElseThrow(LinkProblems::unknown);
        Optional<Secret> device = request.device().flatMap(Secret::parse);
        return redeemLink.handle(secret, device).map(outcome -> view(outcome.orElseThrow(LinkProblems::unknown)));
    }

    private RedeemedView view(RedeemOutcome outcome) {
        return switch (outcome) {
            case Redeemed redeemed ->
                new RedeemedView(
                        redeemed.link().tenantId(),
                        redeemed.link().memberId(),
                        redeemed.link().leadId(),
                        redeemLink.deviceSecret(redeemed.link()).value());
            case Used used -> throw LinkProblems.used();
            case Expired expired -> throw LinkProblems.expired();
            case Revoked revoked -> throw LinkProblems.revoked();
        };
    }
}
