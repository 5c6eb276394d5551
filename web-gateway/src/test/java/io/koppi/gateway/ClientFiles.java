package io.koppi.gateway;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Stands for the web client's build, which tests of the gateway do without. */
@ApplicationScoped
class ClientFiles {
    void install(@Observes Router router) {
        serve(router, "/index.html", "text/html;charset=UTF-8", "client");
        serve(router, "/offer.html", "text/html;charset=UTF-8", "offer");
        serve(router, "/assets/app-4f2a.js", "text/javascript;charset=UTF-8", "export {};");
    }

    private static void serve(Router router, String path, String type, String body) {
        router.route(path)
                .order(5_000)
                .handler(context ->
                        context.response().putHeader("content-type", type).end(body));
    }
}
