package io.koppi.directory;

import io.koppi.problem.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers who brings no token, or a bad one. */
class SignInRequired {
    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response challenge() {
        return new Problem(401, "sign-in-required", "Sign in first")
                .detail("The call carries no valid token.")
                .header("WWW-Authenticate", "Bearer")
                .toResponse();
    }
}
