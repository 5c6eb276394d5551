package io.koppi.gateway.forward.inbound;

import io.koppi.gateway.upstream.Upstreams;
import io.koppi.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;

/** Streams a request to its service and the answer back. */
@ApplicationScoped
public class Forwarding {
    private final Upstreams upstreams;

    Forwarding(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    public void pass(HttpServerRequest request, Passage passage) {
        HttpProxy.reverseProxy(upstreams.client())
                .origin(context -> upstreams.connect(passage.service()))
                .addInterceptor(passage)
                .handle(request);
    }

    /** True when the declared length alone says no; the client is told without reading the body. */
    static boolean refusesLength(HttpServerRequest request, long limit) {
        String length = request.getHeader("content-length");
        if (length == null || (length.length() < 10 && Long.parseLong(length) <= limit)) {
            return false;
        }
        Problem.tooLarge().send(request.response());
        return true;
    }
}
