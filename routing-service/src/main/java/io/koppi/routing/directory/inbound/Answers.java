package io.koppi.routing.directory.inbound;

import io.koppi.problem.Problem;
import io.koppi.routing.directory.application.DuplicateValue;
import io.koppi.routing.directory.application.IdOfAnotherTenant;
import io.koppi.routing.directory.domain.Change;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What became of a change, as an answer. */
class Answers {
    static Response answer(Change change) {
        return switch (change) {
            case Change.Applied _, Change.Unchanged _ -> Response.noContent().build();
            case Change.Invalid invalid -> throw Problem.invalid(invalid.findings());
            case Change.Forbidden forbidden -> throw Problem.forbidden(forbidden.why());
            case Change.UnknownTenant _ -> throw Problem.notFound();
        };
    }

    @ServerExceptionMapper
    public Response duplicate(DuplicateValue duplicate) {
        return Problem.invalid(duplicate.field(), "is taken").toResponse();
    }

    @ServerExceptionMapper
    public Response idOfAnotherTenant(IdOfAnotherTenant e) {
        return Problem.notFound().toResponse();
    }
}
