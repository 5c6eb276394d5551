package io.koppi.intake.status.domain;

import java.time.Instant;
import java.util.Optional;

/** What a customer may say of their request. */
public sealed interface Word {
    /** As events and the database name it. */
    String kind();

    default Optional<Instant> from() {
        return Optional.empty();
    }

    default Optional<Instant> to() {
        return Optional.empty();
    }

    /** Without an end it is a wish to be called from then on. */
    record CallWished(Instant begins, Optional<Instant> ends) implements Word {
        public static final String KIND = "call-wished";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Optional<Instant> from() {
            return Optional.of(begins);
        }

        @Override
        public Optional<Instant> to() {
            return ends;
        }
    }

    record AlreadyCalled() implements Word {
        public static final String KIND = "already-called";

        @Override
        public String kind() {
            return KIND;
        }
    }

    record NoLongerNeeded() implements Word {
        public static final String KIND = "no-longer-needed";

        @Override
        public String kind() {
            return KIND;
        }
    }
}
