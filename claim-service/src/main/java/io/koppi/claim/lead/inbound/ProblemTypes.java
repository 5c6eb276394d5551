package io.koppi.claim.lead.inbound;

import io.koppi.messaging.Outage;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.Optional;

/** Gives the framework's own problems a stable type too, and tells a database that is away from a bug. */
@ApplicationScoped
class ProblemTypes implements ProblemPostProcessor {
    private static final int SERVER_ERROR = 500;

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getStatusCode() == SERVER_ERROR && Outage.causedBy(context.cause)) {
            return Problems.away();
        }
        if (problem.getType() != null) {
            return problem;
        }
        Status status = Optional.ofNullable(Status.fromStatusCode(problem.getStatusCode()))
                .orElse(Status.BAD_REQUEST);
        String code = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return HttpProblem.builder(problem).withType(Problems.type(code)).build();
    }
}
