package io.koppi.directory;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** The caller signed in, but is no active member of any tenant. */
public class NotAMember extends HttpProblem {
    public NotAMember() {
        super(builder()
                .withType(URI.create("urn:koppi:problem:not-a-member"))
                .withTitle("You are not an active member")
                .withStatus(Status.FORBIDDEN)
                .withDetail("Ask an admin of your company to add you, then sign in again."));
    }
}
