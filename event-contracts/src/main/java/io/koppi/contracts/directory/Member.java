package io.koppi.contracts.directory;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A person of the tenant. {@code phone} is E.164. An admin rules the whole tenant ({@code tenantAdmin}) or the locations in {@code adminLocationIds}; {@code teamIds} are the teams they are alerted with, {@code locationIds} all the locations whose leads they see. */
public record Member(
        UUID tenantId,
        UUID memberId,
        long version,
        String name,
        Optional<String> phone,
        String language,
        boolean tenantAdmin,
        Set<UUID> adminLocationIds,
        Set<UUID> teamIds,
        Set<UUID> locationIds,
        boolean active)
        implements DirectoryEvent {
    public Member {
        adminLocationIds = Set.copyOf(adminLocationIds);
        teamIds = Set.copyOf(teamIds);
        locationIds = Set.copyOf(locationIds);
    }

    @Override
    public UUID subjectId() {
        return memberId;
    }
}
