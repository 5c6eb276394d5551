package io.koppi.gateway.forward.inbound;

import io.koppi.gateway.upstream.Service;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * The doors contacts come in by, and the page on which their customers hear of them. Signatures are over the raw bytes and addresses
 * are in the path: nothing of either is touched.
 */
@ApplicationScoped
class DoorRoutes {
    /** Room for the parts' own headers beside what the sender means. The service draws the exact line. */
    private static final long ROOM = 256 << 10;

    private static final long LARGEST_HOOK = (10 << 20) + ROOM;
    /** A form's files may be 20 MiB together, beside 1 MiB of fields. */
    private static final long LARGEST_FORM = (21 << 20) + ROOM;

    /** A customer's tap on their page. */
    private static final long LARGEST_TAP = 16 << 10;

    private final Forwarding forwarding;

    DoorRoutes(Forwarding forwarding) {
        this.forwarding = forwarding;
    }

    void install(@Observes Router router) {
        router.route("/hooks/*").order(100).handler(context -> pass(context, LARGEST_HOOK));
        router.route("/f/*").order(100).handler(context -> pass(context, LARGEST_FORM));
        router.route("/s/*").order(100).handler(context -> pass(context, LARGEST_TAP));
    }

    private void pass(RoutingContext context, long largest) {
        if (Forwarding.refusesLength(context.request(), largest)) {
            return;
        }
        Passage passage = new Passage(Service.INTAKE, context.request().uri(), Optional.empty(), largest);
        forwarding.pass(context.request(), passage);
    }
}
