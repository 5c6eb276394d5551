package io.koppi.routing.signin.outbound;

import io.koppi.routing.signin.application.ProvisioningQueue.Claimed;
import io.koppi.routing.signin.domain.SignInState;
import io.koppi.routing.signin.domain.Wanted;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "provisioning")
class ProvisioningRow {
    private static final String ORGANIZATION = "organization";

    @Id
    UUID subjectId;

    UUID tenantId;
    String kind;
    String slug;
    String name;
    boolean active;
    long wanted;
    long done;
    int attempts;
    Instant nextAttemptAt;

    @Nullable
    String email;

    @Nullable
    String language;

    @Nullable
    String initialPassword;

    @Nullable
    String failure;

    @Nullable
    Instant claimedUntil;

    @SuppressWarnings("NullAway.Init") // Hibernate and take() fill the fields
    ProvisioningRow() {}

    void take(Wanted wish, Instant now) {
        subjectId = wish.subjectId();
        tenantId = wish.tenantId();
        wanted++;
        attempts = 0;
        nextAttemptAt = now;
        switch (wish) {
            case Wanted.Organization organization -> {
                kind = ORGANIZATION;
                slug = organization.slug();
                name = organization.name();
                active = true;
            }
            case Wanted.User user -> {
                kind = "user";
                slug = user.slug();
                name = user.person().name();
                email = user.person().email();
                language = user.person().language();
                active = user.active();
                if (done == 0) {
                    initialPassword = user.initialPassword().orElse(initialPassword);
                }
            }
        }
    }

    Claimed toClaimed() {
        return new Claimed(toWanted(), wanted, attempts);
    }

    /** The password has done its work with the first success; nobody should find it here later. */
    void succeeded(long sequence) {
        done = Math.max(done, sequence);
        attempts = 0;
        failure = null;
        initialPassword = null;
        claimedUntil = null;
    }

    void failed(long sequence, @Nullable String refusal, Instant nextAttempt) {
        claimedUntil = null;
        if (wanted > sequence) {
            // A newer wish came meanwhile: it is due at once, and may well succeed where this one did not.
            return;
        }
        attempts++;
        failure = refusal;
        nextAttemptAt = nextAttempt;
    }

    SignInState state() {
        if (done >= wanted) {
            return SignInState.READY;
        }
        return failure == null ? SignInState.PENDING : SignInState.FAILED;
    }

    private Wanted toWanted() {
        if (kind.equals(ORGANIZATION)) {
            return new Wanted.Organization(tenantId, slug, name);
        }
        return new Wanted.User(
                tenantId,
                subjectId,
                slug,
                new Wanted.Person(name, Objects.requireNonNull(email), Objects.requireNonNull(language)),
                active,
                Optional.ofNullable(initialPassword));
    }
}
