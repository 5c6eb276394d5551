package io.koppi.gateway.page.inbound;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Which page of the web client a path shows. A quick link's page is the same file for every token, and showing it does nothing
 * else: previewers of messages fetch such links.
 */
@ApplicationScoped
class ClientRoutes {
    private static final List<String> SERVERS_OWN =
            List.of("/api/", "/hooks/", "/f/", "/q/", "/s/", "/assets/", "/system/", "/sign-in", "/sign-out");

    void install(@Observes Router router) {
        router.route("/q/:token")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(200)
                .handler(context -> context.reroute("/offer.html"));
        router.route().method(HttpMethod.GET).method(HttpMethod.HEAD).order(300).handler(ClientRoutes::show);
    }

    private static void show(RoutingContext context) {
        String path = context.normalizedPath();
        boolean isFile = path.lastIndexOf('.') > path.lastIndexOf('/');
        boolean isServers = SERVERS_OWN.stream().anyMatch(path::startsWith);
        String accept = context.request().getHeader("accept");
        if (isFile || isServers || accept == null || !accept.contains("text/html")) {
            context.next();
        } else {
            context.reroute("/index.html");
        }
    }
}
