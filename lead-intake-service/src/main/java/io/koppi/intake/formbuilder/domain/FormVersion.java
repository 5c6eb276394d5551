package io.koppi.intake.formbuilder.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What visitors have been asked since a moment; {@code publishedBy} is empty when the operator did it. */
public record FormVersion(int version, Instant publishedAt, Optional<UUID> publishedBy, FormDefinition definition) {}
