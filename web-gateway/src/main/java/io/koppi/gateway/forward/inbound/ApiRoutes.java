package io.koppi.gateway.forward.inbound;

import io.koppi.gateway.Refusals;
import io.koppi.gateway.forward.domain.ApiPath;
import io.koppi.gateway.session.domain.Session;
import io.koppi.gateway.session.inbound.Sessions;
import io.koppi.gateway.upstream.Service;
import io.koppi.problem.Problem;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The API: a session's token goes to the service in place of whatever the client claimed to be. */
@ApplicationScoped
class ApiRoutes {
    private static final Logger LOG = Logger.getLogger(ApiRoutes.class);
    private static final long LARGEST_BODY = 1 << 20;
    /** Where lists are uploaded, which are larger than anything else. */
    private static final String UPLOADS = "/imports";

    private static final long LARGEST_UPLOAD = 50 << 20;
    private static final List<HttpMethod> HARMLESS = List.of(HttpMethod.GET, HttpMethod.HEAD);

    /** Both are answered by the gateway's own endpoints. */
    private static final String LIVE = "/api/live";

    private static final String WITHOUT_SESSION = "/api/quick-links/";

    private final Forwarding forwarding;
    private final Sessions sessions;

    ApiRoutes(Forwarding forwarding, Sessions sessions) {
        this.forwarding = forwarding;
        this.sessions = sessions;
    }

    void install(@Observes Router router) {
        router.route("/api/*").order(100).handler(ApiRoutes::refuseForeignForms);
        router.route("/api/*").order(101).handler(this::answer);
    }

    /** A form or an image on another site can send our cookies along, but not this header. */
    private static void refuseForeignForms(RoutingContext context) {
        if (HARMLESS.contains(context.request().method())
                || context.request().headers().contains("X-Koppi-Client")) {
            context.next();
            return;
        }
        Refusals.noClientHeader().send(context.response());
    }

    private void answer(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.startsWith(WITHOUT_SESSION)) {
            context.next();
            return;
        }
        Optional<ApiPath> api = ApiPath.of(path);
        if (api.isPresent()) {
            forward(context, api.get());
        } else if (path.equals(LIVE)) {
            withSession(context, session -> context.next());
        } else {
            Problem.notFound().send(context.response());
        }
    }

    private void forward(RoutingContext context, ApiPath api) {
        long largest = api.path().equals(UPLOADS) ? LARGEST_UPLOAD : LARGEST_BODY;
        if (Forwarding.refusesLength(context.request(), largest)) {
            return;
        }
        String query = context.request().query();
        String uri = query == null ? api.path() : api.path() + "?" + query;
        Service service = Service.valueOf(api.owner().name());
        context.request().pause();
        withSession(
                context,
                session -> forwarding.pass(
                        context.request(), new Passage(service, uri, Optional.of(session.bearer()), largest)));
    }

    private void withSession(RoutingContext context, Consumer<Session> work) {
        Context eventLoop = context.vertx().getOrCreateContext();
        sessions.of(context)
                .emitOn(command -> eventLoop.runOnContext(ignored -> command.run()))
                .subscribe()
                .with(
                        session -> session.ifPresentOrElse(work, () -> refuse(context, Refusals.notSignedIn())),
                        failure -> {
                            LOG.error("Cannot tell who is calling", failure);
                            refuse(context, Refusals.away());
                        });
    }

    private static void refuse(RoutingContext context, Problem problem) {
        context.request().resume();
        problem.send(context.response());
    }
}
