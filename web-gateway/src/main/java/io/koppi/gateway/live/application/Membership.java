package io.koppi.gateway.live.application;

import io.koppi.gateway.live.domain.Walls;
import io.koppi.gateway.session.domain.Session;
import io.smallrye.mutiny.Uni;

/** Who may see what, which routing-service knows. */
public interface Membership {

    /** Fails with {@link NotAdmitted} when the session is nobody's, and otherwise when the service cannot say. */
    Uni<Walls> of(Session session);

    /** The session's token is not, or no longer, good. */
    class NotAdmitted extends RuntimeException {}
}
