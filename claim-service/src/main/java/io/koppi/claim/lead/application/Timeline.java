package io.koppi.claim.lead.application;

import io.koppi.claim.lead.domain.Happening;
import io.koppi.claim.lead.domain.Lead;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The story of each lead. It only grows. */
public interface Timeline {

    Uni<Void> tell(Lead lead, List<Happening> happenings);

    /** In the order it was told. */
    Uni<List<Entry>> of(Lead lead);

    record Entry(UUID id, Happening happening) {}
}
