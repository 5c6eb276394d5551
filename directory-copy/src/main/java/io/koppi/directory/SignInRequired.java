package io.koppi.directory;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers who brings no token, or a bad one. The problem extension's own answer was built for another Quarkus and ends in 500. */
class SignInRequired {
    /** Before the extension's mappers, which stand before those of an application's usual priority. */
    private static final int FIRST = 1;

    @ServerExceptionMapper(priority = FIRST)
    public Response nobody(UnauthorizedException e) {
        return challenge();
    }

    @ServerExceptionMapper(priority = FIRST)
    public Response badToken(AuthenticationFailedException e) {
        return challenge();
    }

    private static Response challenge() {
        return HttpProblem.builder()
                .withType(URI.create("urn:koppi:problem:sign-in-required"))
                .withTitle("Sign in first")
                .withStatus(Status.UNAUTHORIZED)
                .withDetail("The call carries no valid token.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build()
                .toResponse();
    }
}
