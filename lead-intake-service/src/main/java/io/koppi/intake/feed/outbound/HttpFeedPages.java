package io.koppi.intake.feed.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.koppi.intake.channel.domain.FeedOptions;
import io.koppi.intake.channel.domain.PrivateNetwork;
import io.koppi.intake.feed.application.FeedConfig;
import io.koppi.intake.feed.application.FeedPages;
import io.koppi.intake.pull.application.PullConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Pages by HTTP. The connection goes to the very address that was looked at, so a name that changes its mind does not lead us into the
 * private network, and no redirect is followed. Neither password nor page is ever logged.
 */
@ApplicationScoped
class HttpFeedPages implements FeedPages {
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final HttpClient http;
    private final FeedConfig config;
    private final PullConfig pull;

    HttpFeedPages(Vertx vertx, FeedConfig config, PullConfig pull) {
        this.http = vertx.createHttpClient();
        this.config = config;
        this.pull = pull;
    }

    @Override
    public Uni<byte[]> page(FeedOptions feed, String password, String cursor) {
        RequestOptions request;
        try {
            request = request(feed, password, cursor);
        } catch (FeedFailure e) {
            return Uni.createFrom().failure(e);
        }
        Future<byte[]> page = http.request(request)
                .compose(asked -> asked.send())
                .compose(this::read)
                .recover(failure -> Future.failedFuture(
                        failure instanceof FeedFailure ? failure : FeedFailure.away("feed-unreachable")));
        return Uni.createFrom().completionStage(page::toCompletionStage);
    }

    private RequestOptions request(FeedOptions feed, String password, String cursor) {
        URI uri = URI.create(feed.url());
        boolean encrypted = "https".equals(uri.getScheme());
        int usualPort = encrypted ? HTTPS_PORT : HTTP_PORT;
        int port = uri.getPort() < 0 ? usualPort : uri.getPort();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = (uri.getRawQuery() == null ? "" : uri.getRawQuery() + "&") + "cursor="
                + URLEncoder.encode(cursor, UTF_8);
        String proof = Base64.getEncoder().encodeToString((feed.user() + ":" + password).getBytes(UTF_8));
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(uri.getHost())
                .setPort(port)
                .setServer(SocketAddress.inetSocketAddress(
                        port, allowed(uri.getHost()).getHostAddress()))
                .setSsl(encrypted)
                .setURI(path + "?" + query)
                .setFollowRedirects(false)
                .setTimeout(config.patience().toMillis())
                .putHeader("Accept", "application/json")
                .putHeader("Authorization", "Basic " + proof);
    }

    private InetAddress allowed(String host) {
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            if (!pull.privateHosts() && Arrays.stream(addresses).anyMatch(PrivateNetwork::holds)) {
                throw FeedFailure.refused("feed-host-not-allowed");
            }
            return addresses[0];
        } catch (UnknownHostException e) {
            throw FeedFailure.away("feed-unreachable");
        }
    }

    private Future<byte[]> read(HttpClientResponse response) {
        int status = response.statusCode();
        if (status == OK) {
            return body(response);
        }
        response.request().reset();
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return Future.failedFuture(FeedFailure.refused("feed-sign-in-refused"));
        }
        return Future.failedFuture(
                status == TOO_MANY_REQUESTS || status >= SERVER_ERROR
                        ? FeedFailure.away("feed-busy")
                        : FeedFailure.refused("feed-refused"));
    }

    /** Not one byte more than a page may have is kept in memory. */
    private Future<byte[]> body(HttpClientResponse response) {
        Promise<byte[]> whole = Promise.promise();
        Buffer read = Buffer.buffer();
        response.handler(chunk -> {
            if (read.length() + chunk.length() > config.largestPage()) {
                whole.tryFail(FeedFailure.refused("feed-page-too-large"));
                response.request().reset();
            } else {
                read.appendBuffer(chunk);
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(ended -> whole.tryComplete(read.getBytes()));
        return whole.future();
    }
}
