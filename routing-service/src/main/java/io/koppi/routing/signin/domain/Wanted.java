package io.koppi.routing.signin.domain;

import java.util.Optional;
import java.util.UUID;

/** What the sign-in server should hold. It is the whole state, so bringing it there twice is bringing it there once. */
public sealed interface Wanted {
    UUID tenantId();

    /** Whom or what it is about: the tenant or the member. */
    UUID subjectId();

    /** The tenant as an organization; {@code slug} is its alias. */
    record Organization(UUID tenantId, String slug, String name) implements Wanted {
        @Override
        public UUID subjectId() {
            return tenantId;
        }
    }

    /** A member as a user of the tenant's organization. Who is not active cannot sign in and is signed out everywhere. */
    record User(
            UUID tenantId, UUID memberId, String slug, Person person, boolean active, Optional<String> initialPassword)
            implements Wanted {
        @Override
        public UUID subjectId() {
            return memberId;
        }

        @Override
        public String toString() {
            return "User[" + memberId + ", masked]";
        }
    }

    /** What the sign-in pages show of a member, and in which language. */
    record Person(String name, String email, String language) {
        @Override
        public String toString() {
            return "Person[masked]";
        }
    }
}
