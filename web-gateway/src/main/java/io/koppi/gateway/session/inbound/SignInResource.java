package io.koppi.gateway.session.inbound;

import io.koppi.gateway.session.domain.ReturnPath;
import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** The way in and out. Being asked for while nobody is signed in is what sends a browser to Keycloak. */
@Path("/")
public class SignInResource {
    private final SessionCookies cookies;

    SignInResource(SessionCookies cookies) {
        this.cookies = cookies;
    }

    /** Reached with a session only; a quick link's narrower one has served its time then. */
    @GET
    @Path("sign-in")
    @Authenticated
    public Response signIn(@RestQuery("return") Optional<String> path, RoutingContext context) {
        cookies.dropQuickLink(context);
        return Response.seeOther(URI.create(ReturnPath.of(path).value())).build();
    }

    /** With a full session, looking at it on this path is what ends it here and at Keycloak: the look fails with the redirect. */
    @GET
    @Path("sign-out")
    public Uni<Response> signOut(RoutingContext context) {
        cookies.dropQuickLink(context);
        return QuarkusHttpUser.getSecurityIdentity(context, null)
                .map(identity -> Response.seeOther(URI.create("/")).build());
    }
}
