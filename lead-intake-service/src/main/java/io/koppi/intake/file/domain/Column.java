package io.koppi.intake.file.domain;

import java.util.Optional;

/** A column as the list heads it, and what it means; without a target its header said nothing we know. */
public record Column(int index, String header, Optional<Target> target) {
    public Column meaning(Target chosen) {
        return new Column(index, header, Optional.of(chosen));
    }
}
