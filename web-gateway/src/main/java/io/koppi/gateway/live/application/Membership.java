package io.koppi.gateway.live.application;

import io.koppi.gateway.live.domain.Walls;
import io.koppi.gateway.session.domain.Session;
import io.smallrye.mutiny.Uni;

/** Who may see what, which routing-service knows. */
public interface Membership {

    /** Fails when the service refuses the session or cannot say. */
    Uni<Walls> of(Session session);
}
