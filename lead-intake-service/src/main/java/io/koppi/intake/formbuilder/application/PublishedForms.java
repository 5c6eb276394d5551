package io.koppi.intake.formbuilder.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The forms as visitors meet them. What is found may be some seconds old. Needs no transaction of the caller. */
public interface PublishedForms {
    /** The version that is asked now. */
    record Published(int version, FormDefinition definition) {}

    /** Empty for a channel whose web site asks by a form of its own. */
    Uni<Optional<Published>> of(Door door);

    /** What was asked before; empty when there never was such a version. */
    Uni<Optional<Published>> of(Door door, int version);
}
