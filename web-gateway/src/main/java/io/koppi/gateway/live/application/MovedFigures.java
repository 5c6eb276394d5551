package io.koppi.gateway.live.application;

import io.koppi.gateway.live.domain.Hint.FiguresChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Gathers moved figures, so that a busy location moves a screen once a second and not with every contact. */
@ApplicationScoped
public class MovedFigures {
    private final Audience audience;
    private final Set<FiguresChanged> untold = ConcurrentHashMap.newKeySet();

    MovedFigures(Audience audience) {
        this.audience = audience;
    }

    public void note(FiguresChanged hint) {
        untold.add(hint);
    }

    public void tell() {
        untold.forEach(hint -> {
            // Taken out first: figures that move while they are told are told again.
            untold.remove(hint);
            audience.tell(hint);
        });
    }
}
