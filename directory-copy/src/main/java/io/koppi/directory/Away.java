package io.koppi.directory;

import io.koppi.messaging.Outage;
import io.koppi.problem.Problem;
import io.koppi.problem.ProblemMappers;
import io.quarkus.oidc.OIDCException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells a database that is away, or a Keycloak whose keys were never seen, from a bug. */
class Away {
    private static final Logger LOG = Logger.getLogger(Away.class);

    /** Before the mapper for everything else, which knows neither. */
    @ServerExceptionMapper(priority = Priorities.USER - 1)
    public Response failed(Throwable e) {
        if (e instanceof OIDCException || Outage.causedBy(e)) {
            LOG.warnf("A call could not be served: %s", e.toString());
            return Problem.away().toResponse();
        }
        return ProblemMappers.unexpected(e).toResponse();
    }
}
