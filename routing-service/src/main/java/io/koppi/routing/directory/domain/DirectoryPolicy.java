package io.koppi.routing.directory.domain;

import io.koppi.routing.directory.domain.Change.Applied;
import io.koppi.routing.directory.domain.Change.Forbidden;
import io.koppi.routing.directory.domain.Change.Invalid;
import io.koppi.routing.directory.domain.Change.Unchanged;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a change of the directory may happen, and what it changes. Who may not write at all learns nothing about the
 * content; everybody else is told everything that is wrong at once. What the catch-all names cannot be closed or moved away.
 */
public record DirectoryPolicy(TenantDirectory directory) {

    /** Before the tenant is there, only the operator has anything to say. */
    public static Change found(Actor actor, Tenant tenant) {
        if (!actor.isOperator()) {
            return new Forbidden("Only the operator adds tenants.");
        }
        List<Finding> findings = tenant.findings();
        return findings.isEmpty() ? new Applied(List.of(tenant)) : new Invalid(findings);
    }

    public Change put(Actor actor, Entry wanted) {
        return switch (wanted) {
            case Tenant tenant -> tenant(actor, tenant);
            case Member member -> member(actor, member);
            case Team team -> team(actor, team);
            case Location location ->
                ofTenant(actor, directory.locations().get(location.id()), location, findings(location));
            case RequestType type -> ofTenant(actor, directory.requestTypes().get(type.id()), type, findings(type));
            case Channel channel -> ofTenant(actor, directory.channels().get(channel.id()), channel, findings(channel));
            case CatchAll catchAll -> ofTenant(actor, directory.catchAll().orElse(null), catchAll, findings(catchAll));
        };
    }

    /** A member's own choice; needs no power over anybody. */
    public Change speak(UUID memberId, String language) {
        Member before = Objects.requireNonNull(directory.members().get(memberId), "A caller is a member");
        Member after = before.withLanguage(language);
        return decided(before, after, after.findings(), List.of());
    }

    private Change tenant(Actor actor, Tenant tenant) {
        if (!actor.isOperator()) {
            return new Forbidden("Only the operator changes tenants.");
        }
        Findings findings = new Findings()
                .addAll(tenant.findings())
                .unless(tenant.slug().equals(directory.tenant().slug()), "slug", "cannot change once it is given");
        return decided(directory.tenant(), tenant, findings.list(), List.of());
    }

    private static Change ofTenant(Actor actor, @Nullable Entry before, Entry wanted, List<Finding> findings) {
        return actor.rulesTenant()
                ? decided(before, wanted, findings, List.of())
                : new Forbidden("Only an admin of the whole tenant changes this.");
    }

    private Change team(Actor actor, Team team) {
        if (!actor.rulesSomething()) {
            return new Forbidden("Only admins change teams.");
        }
        Team before = directory.teams().get(team.id());
        boolean ofOwnLocation = before == null || actor.rulesLocation(before.locationId());
        if (!ofOwnLocation || !actor.rulesLocation(team.locationId())) {
            return new Forbidden("You change only teams of locations you are an admin of.");
        }
        boolean catchesAll =
                directory.catchAll().map(all -> all.teamId().equals(team.id())).orElse(false);
        Findings findings = new Findings()
                .addAll(team.findings())
                .known(
                        "locationId",
                        Set.of(team.locationId()),
                        directory.locations().keySet())
                .known(
                        "requestTypeIds",
                        team.requestTypeIds(),
                        directory.requestTypes().keySet())
                .unless(team.active() || !catchesAll, "active", "the catch-all leads to this team")
                .unless(
                        before == null || before.locationId().equals(team.locationId()) || !catchesAll,
                        "locationId",
                        "the catch-all leads to this team");
        return decided(before, team, findings.list(), membersMovedBy(team));
    }

    /** Members see what their teams' locations see, so they change with the team that moves. */
    private List<? extends Entry> membersMovedBy(Team moved) {
        TenantDirectory after = TenantDirectory.of(
                directory.tenant(),
                directory.revision(),
                Stream.concat(
                                directory.teams().values().stream()
                                        .filter(team -> !team.id().equals(moved.id())),
                                Stream.of(moved))
                        .toList(),
                Optional.empty());
        return directory.members().values().stream()
                .filter(member -> member.teamIds().contains(moved.id()))
                .map(member -> member.withLocations(after.locationsOf(member)))
                .filter(Predicate.not(directory.members()::containsValue))
                .toList();
    }

    private Change member(Actor actor, Member wanted) {
        if (!actor.rulesSomething()) {
            return new Forbidden("Only admins change members.");
        }
        List<Finding> findings = findings(wanted);
        if (!findings.isEmpty()) {
            return new Invalid(findings);
        }
        Member before = directory.members().get(wanted.id());
        Member after = wanted.withLocations(directory.locationsOf(wanted));
        if (!actor.rules(after) || (before != null && !actor.rules(before))) {
            return new Forbidden("You change only members who work nowhere but in locations you are an admin of,"
                    + " and give nobody more than you have.");
        }
        return decided(before, after, findings, List.of());
    }

    private List<Finding> findings(Member member) {
        boolean emailTaken = directory.members().values().stream()
                .anyMatch(other ->
                        !other.id().equals(member.id()) && other.email().equals(member.email()));
        return new Findings()
                .addAll(member.findings())
                .known("teamIds", member.teamIds(), directory.teams().keySet())
                .known(
                        "adminLocationIds",
                        member.adminLocationIds(),
                        directory.locations().keySet())
                .unless(!emailTaken, "email", "is another member's")
                .list();
    }

    private List<Finding> findings(Location location) {
        boolean catchesAll = directory
                .catchAll()
                .map(all -> all.locationId().equals(location.id()))
                .orElse(false);
        return new Findings()
                .addAll(location.findings())
                .unless(location.active() || !catchesAll, "active", "the catch-all leads to this location")
                .list();
    }

    private List<Finding> findings(RequestType type) {
        boolean keyTaken = directory.requestTypes().values().stream()
                .anyMatch(other -> !other.id().equals(type.id()) && other.key().equals(type.key()));
        boolean catchesAll = directory
                .catchAll()
                .map(all -> all.requestTypeId().equals(type.id()))
                .orElse(false);
        return new Findings()
                .addAll(type.findings())
                .unless(!keyTaken, "key", "is another request type's")
                .unless(type.active() || !catchesAll, "active", "the catch-all gives this request type")
                .list();
    }

    private List<Finding> findings(Channel channel) {
        return new Findings()
                .addAll(channel.findings())
                .known(
                        "defaultLocationId",
                        channel.defaultLocationId().stream().toList(),
                        directory.locations().keySet())
                .known(
                        "defaultRequestTypeId",
                        channel.defaultRequestTypeId().stream().toList(),
                        directory.requestTypes().keySet())
                .list();
    }

    private List<Finding> findings(CatchAll all) {
        Map<UUID, Team> teams = directory.teams();
        Team team = teams.get(all.teamId());
        return new Findings()
                .unless(
                        directory.activeLocation(all.locationId()).isPresent(),
                        "locationId",
                        "is no active location of the tenant")
                .unless(team != null && team.active(), "teamId", "is no active team of the tenant")
                .unless(
                        team == null || team.locationId().equals(all.locationId()),
                        "teamId",
                        "belongs to another location")
                .unless(
                        directory.activeRequestType(all.requestTypeId()).isPresent(),
                        "requestTypeId",
                        "is no active request type of the tenant")
                .list();
    }

    private static Change decided(
            @Nullable Entry before, Entry after, List<Finding> findings, List<? extends Entry> others) {
        if (!findings.isEmpty()) {
            return new Invalid(findings);
        }
        if (after.equals(before)) {
            return new Unchanged();
        }
        return new Applied(Stream.concat(Stream.of(after), others.stream()).toList());
    }
}
