package io.koppi.problem;

import io.quarkus.security.ForbiddenException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what endpoints throw, and what the framework refuses before they are asked, into problem documents. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int SERVER_ERROR = 500;

    @ServerExceptionMapper
    public Response refused(Problem e) {
        return e.toResponse();
    }

    /** Path, method, media type. NotFoundException is named for the paths nobody has: the framework looks for just that. */
    @ServerExceptionMapper({NotFoundException.class, WebApplicationException.class})
    public Response framework(WebApplicationException e) {
        Response answer = e.getResponse();
        if (answer.getStatus() < 400 || answer.hasEntity()) {
            return answer;
        }
        return of(e, answer).answer(Response.fromResponse(answer));
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        return Problem.invalid(e.getConstraintViolations().stream()
                        .map(violation -> new Problem.FieldError(field(violation), violation.getMessage()))
                        .toList())
                .toResponse();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return Problem.forbidden("This needs a role you do not have.").toResponse();
    }

    @ServerExceptionMapper
    public Response broken(Throwable e) {
        return unexpected(e).toResponse();
    }

    /** A bug: the caller learns only the id under which the log tells more. */
    public static Problem unexpected(Throwable e) {
        UUID id = UUID.randomUUID();
        LOG.errorf(e, "Failure %s", id);
        return new Problem(SERVER_ERROR, "unexpected", "Something went wrong here").with("instance", "urn:uuid:" + id);
    }

    private static Problem of(WebApplicationException e, Response answer) {
        return switch (answer.getStatus()) {
            case 404 -> Problem.notFound();
            case 413 -> Problem.tooLarge();
            case SERVER_ERROR -> unexpected(e);
            default -> {
                String reason = answer.getStatusInfo().getReasonPhrase();
                yield new Problem(
                        answer.getStatus(), reason.toLowerCase(Locale.ROOT).replace(' ', '-'), reason);
            }
        };
    }

    /** The path begins with the method and its parameter, which mean nothing to the caller, unless the parameter is all there is. */
    private static String field(ConstraintViolation<?> violation) {
        String[] parts = violation.getPropertyPath().toString().split("\\.", 3);
        return parts[parts.length - 1].replaceAll("\\.?<[^>]*>", "");
    }
}
