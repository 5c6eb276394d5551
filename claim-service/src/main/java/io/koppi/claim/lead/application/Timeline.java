package io.koppi.claim.lead.application;

import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Happening.Kind;
import io.koppi.claim.lead.domain.Lead;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The story of each lead. It only grows. */
public interface Timeline {

    Uni<Void> tell(Lead lead, List<Happening> happenings);

    /** What kinds of things happened. */
    Uni<Set<Kind>> kinds(Lead lead);

    /** In the order it was told. */
    Uni<List<Entry>> of(Lead lead);

    record Entry(UUID id, Happening happening) {}
}
