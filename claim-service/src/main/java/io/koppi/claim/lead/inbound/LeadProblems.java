package io.koppi.claim.lead.inbound;

import io.koppi.claim.lead.application.NothingToList;
import io.koppi.claim.lead.application.UnknownLead;
import io.koppi.problem.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What does not exist and what is behind a wall are answered alike. */
class LeadProblems {

    @ServerExceptionMapper
    public Response unknown(UnknownLead e) {
        return Problem.notFound().toResponse();
    }

    @ServerExceptionMapper
    public Response nothingToList(NothingToList e) {
        return Problem.notFound().toResponse();
    }
}
