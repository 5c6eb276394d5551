package io.koppi.stats.scope.inbound;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** What was asked about does not exist for this caller. Says no more, so nobody learns what exists for others. */
public class NotYours extends HttpProblem {
    public NotYours() {
        super(builder()
                .withType(URI.create("urn:koppi:problem:not-found"))
                .withTitle("Not found")
                .withStatus(Status.NOT_FOUND));
    }
}
