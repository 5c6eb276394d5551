package io.koppi.directory;

import io.koppi.contracts.directory.Member;
import io.koppi.directory.domain.Caller;
import io.koppi.messaging.TenantTransaction;
import io.koppi.problem.Problem;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds out who is calling: the token proves which member, the directory copy says what that member may see today. */
@ApplicationScoped
public class Callers {
    private static final String TENANT = "koppi_tenant";
    private static final String MEMBER = "koppi_member";
    private static final String LEAD = "koppi_lead";

    private final SecurityIdentity identity;
    private final Directory directory;
    private final TenantTransaction transaction;

    Callers(SecurityIdentity identity, Directory directory, TenantTransaction transaction) {
        this.identity = identity;
        this.directory = directory;
        this.transaction = transaction;
    }

    /** Fails with 403 {@code not-a-member} when the token names nobody who is an active member now. */
    public Uni<Caller> current() {
        return transact(caller -> Uni.createFrom().item(caller));
    }

    /**
     * Does the caller's work in the one transaction that also looked the caller up; fails as {@link #current} does. Every
     * subscription is a transaction of its own, so the answer may be retried.
     */
    public <T> Uni<T> transact(Function<Caller, Uni<T>> work) {
        return Uni.createFrom().item(this::token).chain(token -> {
            UUID tenantId = id(token, TENANT).orElseThrow(Callers::notAMember);
            UUID memberId = id(token, MEMBER).orElseThrow(Callers::notAMember);
            return transaction.run(
                    tenantId, () -> member(tenantId, memberId, id(token, LEAD)).chain(work::apply));
        });
    }

    private Uni<Caller> member(UUID tenantId, UUID memberId, Optional<UUID> onlyLead) {
        return directory
                .find(Member.class, tenantId, memberId)
                .map(member -> member.filter(Member::active).orElseThrow(Callers::notAMember))
                .map(member -> new Caller(
                        tenantId,
                        memberId,
                        member.tenantAdmin(),
                        member.adminLocationIds(),
                        member.locationIds(),
                        onlyLead));
    }

    private OidcJwtCallerPrincipal token() {
        if (identity.getPrincipal() instanceof OidcJwtCallerPrincipal token) {
            return token;
        }
        throw notAMember();
    }

    private static Problem notAMember() {
        return new Problem(403, "not-a-member", "You are not an active member")
                .detail("Ask an admin of your company to add you, then sign in again.");
    }

    /** Not by the token's own {@code claim()}, which throws and catches an exception for each claim it does not know by name. */
    private static Optional<UUID> id(OidcJwtCallerPrincipal token, String claim) {
        return Optional.ofNullable(token.getClaims().getClaimValue(claim))
                .map(value -> UUID.fromString(value.toString()));
    }
}
