package io.koppi.gateway.quicklink.inbound;

import io.koppi.gateway.Refusals;
import io.koppi.gateway.quicklink.application.TakeByQuickLink;
import io.koppi.gateway.quicklink.domain.Tap;
import io.koppi.gateway.session.inbound.SessionCookies;
import io.koppi.gateway.session.inbound.Sessions;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;

/** The tapped button of a quick link's page: a plain form post, answered with where to go. */
@Path("/q/{token: [A-Za-z0-9_-]{1,100}}")
public class QuickLinkResource {
    private final TakeByQuickLink take;
    private final Sessions sessions;
    private final SessionCookies cookies;
    private final SameOrigin sameOrigin;
    private final LinkTries tries;

    QuickLinkResource(
            TakeByQuickLink take, Sessions sessions, SessionCookies cookies, SameOrigin sameOrigin, LinkTries tries) {
        this.take = take;
        this.sessions = sessions;
        this.cookies = cookies;
        this.sameOrigin = sameOrigin;
        this.tries = tries;
    }

    @POST
    public Uni<Response> tap(
            @RestPath String token,
            @CookieParam(SessionCookies.DEVICE) Optional<String> device,
            RoutingContext context) {
        if (!sameOrigin.sent(context.request())) {
            throw Refusals.crossSite();
        }
        if (!tries.admit(context)) {
            return Uni.createFrom().item(back(token, Refusals.TOO_MANY));
        }
        return sessions.full(context)
                .chain(full -> take.handle(new TakeByQuickLink.Command(token, device, full)))
                .map(tap -> answer(token, tap, context));
    }

    private Response answer(String token, Tap tap, RoutingContext context) {
        return switch (tap) {
            case Tap.Refused refused -> back(token, refused.problem());
            case Tap.Entered entered -> {
                // Also when the claim was not decided: without the device the next tap would find the link spent.
                cookies.keepDevice(context, entered.redeemed().device());
                entered.session().ifPresent(session -> cookies.keepQuickLink(context, session));
                yield entered.problem()
                        .map(problem -> back(token, problem))
                        .orElseGet(() -> seeOther("/leads/" + entered.redeemed().leadId()));
            }
        };
    }

    private static Response back(String token, String problem) {
        return seeOther("/q/" + token + "?problem=" + problem);
    }

    private static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
