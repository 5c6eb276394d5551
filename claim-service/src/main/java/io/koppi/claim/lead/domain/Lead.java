package io.koppi.claim.lead.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * A routed contact that someone must take and work. It has at most one owner.
 *
 * @param id the contact's id
 * @param callback when the customer wants to be called
 * @param version grows with every write; a write that saw an older one does not get through
 */
public record Lead(
        UUID id,
        UUID tenantId,
        UUID locationId,
        UUID teamId,
        Request request,
        Opening opening,
        Optional<Ownership> owner,
        Progress progress,
        Optional<Callback> callback,
        long version) {

    /** Whether it is there to be claimed. */
    public boolean isFree() {
        return owner.isEmpty() && !isWithdrawn();
    }

    public boolean isWithdrawn() {
        return progress.stage() == Stage.WITHDRAWN;
    }

    public boolean isOwnedBy(UUID memberId) {
        return owner.filter(by -> by.memberId().equals(memberId)).isPresent();
    }

    public Lead ownedBy(Ownership by) {
        return new Lead(
                id, tenantId, locationId, teamId, request, opening, Optional.of(by), progress, callback, version);
    }

    public Lead at(Progress next) {
        return new Lead(id, tenantId, locationId, teamId, request, opening, owner, next, callback, version);
    }

    public Lead calledBack(Optional<Callback> wish) {
        return new Lead(id, tenantId, locationId, teamId, request, opening, owner, progress, wish, version);
    }
}
