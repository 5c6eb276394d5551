package io.koppi.routing.directory.inbound;

import io.koppi.routing.directory.application.DuplicateValue;
import io.koppi.routing.directory.application.IdOfAnotherTenant;
import io.koppi.routing.directory.domain.Change;
import io.koppi.routing.directory.domain.Finding;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What is answered to a wish that is not fulfilled (RFC 9457). */
class Problems {
    private static final int UNPROCESSABLE = 422;

    static HttpProblem notFound() {
        return problem(
                        "not-found",
                        "There is nothing here for you",
                        Status.NOT_FOUND.getStatusCode(),
                        "It does not exist, or it is not yours.")
                .build();
    }

    static HttpProblem forbidden(String why) {
        return problem("forbidden", "You may not do this", Status.FORBIDDEN.getStatusCode(), why)
                .build();
    }

    static HttpProblem badRequest(String why) {
        return problem("bad-request", "The request cannot be read", Status.BAD_REQUEST.getStatusCode(), why)
                .build();
    }

    static HttpProblem invalid(List<Finding> findings) {
        return problem(
                        "invalid",
                        "Some fields cannot be accepted",
                        UNPROCESSABLE,
                        "Correct the fields named in errors.")
                .with("errors", findings)
                .build();
    }

    static Response answer(Change change) {
        return switch (change) {
            case Change.Applied _, Change.Unchanged _ -> Response.noContent().build();
            case Change.Invalid invalid -> throw invalid(invalid.findings());
            case Change.Forbidden forbidden -> throw forbidden(forbidden.why());
            case Change.UnknownTenant _ -> throw notFound();
        };
    }

    @ServerExceptionMapper
    public Response duplicate(DuplicateValue duplicate) {
        return invalid(List.of(new Finding(duplicate.field(), "is taken"))).toResponse();
    }

    @ServerExceptionMapper
    public Response idOfAnotherTenant(IdOfAnotherTenant e) {
        return notFound().toResponse();
    }

    private static HttpProblem.Builder problem(String code, String title, int status, String detail) {
        return HttpProblem.builder()
                .withType(URI.create("urn:koppi:problem:" + code))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }
}
