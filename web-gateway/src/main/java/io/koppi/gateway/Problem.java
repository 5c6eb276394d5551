package io.koppi.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** A refusal of the gateway's own as RFC 9457 has it, for endpoints as an exception and for routes as bytes. */
public record Problem(int status, String code, String title) {
    public static final String MEDIA_TYPE = "application/problem+json";
    public static final Problem NOT_SIGNED_IN = new Problem(401, "not-signed-in", "Sign in first");
    public static final Problem NO_CLIENT_HEADER =
            new Problem(403, "client-header-missing", "A change needs the header X-Koppi-Client");
    public static final Problem CROSS_SITE =
            new Problem(403, "cross-site", "This form was not sent from Koppi's own page");
    public static final Problem NOT_FOUND = new Problem(404, "not-found", "There is nothing here");
    public static final Problem TOO_LARGE = new Problem(413, "body-too-large", "The body is over the limit");
    public static final Problem TOO_MANY = new Problem(429, "too-many-requests", "Too many requests, wait a minute");
    public static final Problem BROKE_OFF = new Problem(502, "service-broke-off", "The service broke off its answer");
    public static final Problem AWAY = new Problem(503, "service-away", "The service is away, try again");
    public static final Problem LATE = new Problem(504, "service-late", "The service did not answer in time");

    private static final String TYPE = "urn:koppi:problem:";

    public Buffer toBuffer() {
        return new JsonObject()
                .put("type", TYPE + code)
                .put("title", title)
                .put("status", status)
                .toBuffer();
    }

    public WebApplicationException toException() {
        return new WebApplicationException(Response.status(status)
                .type(MEDIA_TYPE)
                .entity(toBuffer().getBytes())
                .build());
    }

    public void send(HttpServerResponse response) {
        response.setStatusCode(status).putHeader("content-type", MEDIA_TYPE).end(toBuffer());
    }
}
