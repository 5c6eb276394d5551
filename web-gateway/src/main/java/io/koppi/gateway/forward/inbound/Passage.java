package io.koppi.gateway.forward.inbound;

import io.koppi.gateway.Refusals;
import io.koppi.gateway.upstream.Service;
import io.koppi.gateway.upstream.ServiceAway;
import io.koppi.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * How one request passes through.
 *
 * @param uri path and query as the service knows them
 * @param bearer whom the service is to believe; without it the client's own Authorization passes
 * @param limit of the body in bytes
 */
public record Passage(Service service, String uri, Optional<String> bearer, long limit) implements ProxyInterceptor {
    /** What only the gateway may say: who calls, and from where. */
    private static final List<String> NEVER_THE_CLIENTS =
            List.of("cookie", "x-koppi-tenant", "forwarded", "x-forwarded-port", "x-forwarded-prefix", "x-real-ip");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        request.setURI(uri);
        authority(request.proxiedRequest()).ifPresent(request::setAuthority);
        dress(request.headers(), request.proxiedRequest());
        Optional<LimitedBody> counted = counted(request);
        return context.sendRequest()
                .recover(failure -> Future.succeededFuture(refusal(
                        context,
                        problem(
                                failure,
                                counted.map(LimitedBody::isOverTheLimit).orElse(false)))));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        // The session is the gateway's affair: no service sets cookies on the public origin.
        context.response().headers().remove("set-cookie");
        return context.sendResponse();
    }

    private void dress(MultiMap headers, HttpServerRequest client) {
        NEVER_THE_CLIENTS.forEach(headers::remove);
        // A header that Connection lists is meant for this hop alone.
        headers.getAll("connection").stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .forEach(name -> headers.remove(name.strip()));
        bearer.ifPresent(token -> headers.set("authorization", "Bearer " + token));
        headers.set("x-forwarded-for", client.remoteAddress().hostAddress());
        headers.set("x-forwarded-proto", client.scheme());
        authority(client).ifPresent(host -> headers.set("x-forwarded-host", host.toString()));
    }

    /** Absent with an HTTP/1.0 client only. */
    private static Optional<HostAndPort> authority(HttpServerRequest client) {
        return Optional.ofNullable(client.authority());
    }

    /** A body of declared length was checked against the limit before it came here. */
    private Optional<LimitedBody> counted(ProxyRequest request) {
        if (request.headers().contains("content-length") || !request.headers().contains("transfer-encoding")) {
            return Optional.empty();
        }
        LimitedBody body = new LimitedBody(request.getBody().stream(), limit);
        request.setBody(Body.body(body, -1));
        return Optional.of(body);
    }

    private static Problem problem(Throwable failure, boolean tooLarge) {
        if (tooLarge) {
            return Problem.tooLarge();
        }
        return switch (failure) {
            case ServiceAway away -> Refusals.away();
            case TimeoutException silent -> Refusals.late();
            default -> Refusals.brokeOff();
        };
    }

    private static ProxyResponse refusal(ProxyContext context, Problem problem) {
        ProxyResponse response = context.request().release().response().setStatusCode(problem.status());
        response.putHeader("content-type", Problem.MEDIA_TYPE);
        problem.headers().forEach(response::putHeader);
        return response.setBody(Body.body(problem.toBuffer()));
    }
}
