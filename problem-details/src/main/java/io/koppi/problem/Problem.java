package io.koppi.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal as RFC 9457 has it: endpoints throw it, routes send it. Says nothing that the caller must not know. */
public class Problem extends RuntimeException {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE = "urn:koppi:problem:";

    private final int status;
    private final Map<String, Object> body;
    private final Map<String, String> headers;

    /** One field that cannot be accepted, and why. Never quotes the value. */
    public record FieldError(String field, String detail) {}

    /** The code is the end of the stable {@code type}. */
    public Problem(int status, String code, String title) {
        this(status, Map.of("type", TYPE + code), Map.of("title", title), Map.of());
        body.put("status", status);
    }

    private Problem(int status, Map<String, Object> body, Map<String, Object> more, Map<String, String> headers) {
        super(null, null, false, false);
        this.status = status;
        this.body = new LinkedHashMap<>(body);
        this.body.putAll(more);
        this.headers = headers;
    }

    public static Problem notFound() {
        return new Problem(404, "not-found", "There is nothing here for you")
                .detail("It does not exist, or it is not yours.");
    }

    public static Problem tooLarge() {
        return new Problem(413, "body-too-large", "The body is over the limit").header("connection", "close");
    }

    /** Worth trying again: something this needs is away. */
    public static Problem away() {
        return new Problem(503, "away", "This cannot be done just now")
                .detail("Please try again in a moment.")
                .header("retry-after", "5");
    }

    public static Problem badRequest(String detail) {
        return new Problem(400, "bad-request", "The request cannot be read").detail(detail);
    }

    public static Problem forbidden(String detail) {
        return new Problem(403, "forbidden", "You may not do this").detail(detail);
    }

    /** The errors are records of {@code field} and {@code detail}. */
    public static Problem invalid(List<?> errors) {
        return new Problem(422, "invalid", "Some fields cannot be accepted")
                .detail("Correct the fields named in errors.")
                .with("errors", List.copyOf(errors));
    }

    public static Problem invalid(String field, String detail) {
        return invalid(List.of(new FieldError(field, detail)));
    }

    public Problem detail(String detail) {
        return with("detail", detail);
    }

    /** The same with one more member, which Jackson turns into JSON. */
    public Problem with(String member, Object value) {
        return new Problem(status, body, Map.of(member, value), headers);
    }

    public Problem header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, body, Map.of(), more);
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public Response toResponse() {
        return answer(Response.status(status));
    }

    Response answer(Response.ResponseBuilder answer) {
        headers.forEach(answer::header);
        return answer.type(MEDIA_TYPE).entity(body).build();
    }

    /** For routes; members added by {@link #with} must then be what JSON knows. */
    public void send(HttpServerResponse response) {
        headers.forEach(response::putHeader);
        response.setStatusCode(status).putHeader("content-type", MEDIA_TYPE).end(toBuffer());
    }

    public Buffer toBuffer() {
        return new JsonObject(body).toBuffer();
    }

    /** The type alone: members may name people. */
    @Override
    public String getMessage() {
        return String.valueOf(body.get("type"));
    }
}
