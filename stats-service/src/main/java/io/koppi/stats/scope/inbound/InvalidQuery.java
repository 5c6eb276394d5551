package io.koppi.stats.scope.inbound;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;

/** The question itself is wrong; says which fields and why. */
public class InvalidQuery extends HttpProblem {
    /** One thing that is wrong. */
    public record Fault(String field, String detail) {}

    public InvalidQuery(List<Fault> faults) {
        super(builder()
                .withType(URI.create("urn:koppi:problem:invalid-input"))
                .withTitle("The question cannot be understood")
                .withStatus(Status.BAD_REQUEST)
                .with("errors", List.copyOf(faults)));
    }
}
