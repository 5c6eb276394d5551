package io.koppi.routing.directory.application;

import io.koppi.messaging.TenantTransaction;
import io.koppi.routing.directory.domain.Actor;
import io.koppi.routing.directory.domain.CatchAll;
import io.koppi.routing.directory.domain.Change;
import io.koppi.routing.directory.domain.Change.Applied;
import io.koppi.routing.directory.domain.Change.Invalid;
import io.koppi.routing.directory.domain.Change.UnknownTenant;
import io.koppi.routing.directory.domain.Channel;
import io.koppi.routing.directory.domain.DirectoryPolicy;
import io.koppi.routing.directory.domain.Entry;
import io.koppi.routing.directory.domain.Finding;
import io.koppi.routing.directory.domain.Location;
import io.koppi.routing.directory.domain.Member;
import io.koppi.routing.directory.domain.RequestType;
import io.koppi.routing.directory.domain.Team;
import io.koppi.routing.directory.domain.Tenant;
import io.koppi.routing.directory.domain.TenantDirectory;
import io.koppi.routing.signin.application.ProvisioningQueue;
import io.koppi.routing.signin.domain.Wanted;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes one entry of a tenant's directory and all that follows from it: other entries, events, and the sign-in. */
@ApplicationScoped
public class ChangeDirectory {
    private final TenantTransaction transaction;
    private final Directories directories;
    private final DirectoryEvents events;
    private final PhoneNumbers phoneNumbers;
    private final ProvisioningQueue provisioning;

    ChangeDirectory(
            TenantTransaction transaction,
            Directories directories,
            DirectoryEvents events,
            PhoneNumbers phoneNumbers,
            ProvisioningQueue provisioning) {
        this.transaction = transaction;
        this.directories = directories;
        this.events = events;
        this.phoneNumbers = phoneNumbers;
        this.provisioning = provisioning;
    }

    public Uni<Change> handle(Actor actor, Entry wanted) {
        return handle(actor, wanted, Optional.empty());
    }

    /** The password is what a new member signs in with first; only the operator gives it, and only for that first time. */
    public Uni<Change> handle(Actor actor, Entry wanted, Optional<String> initialPassword) {
        if (initialPassword.isPresent() && !actor.isOperator()) {
            return refused("initialPassword", "only the operator sets it");
        }
        if (initialPassword.filter(password -> password.length() < 8).isPresent()) {
            return refused("initialPassword", "is shorter than 8 characters");
        }
        return change(
                actor.tenantId(),
                initialPassword,
                directory -> new DirectoryPolicy(directory).put(actor, complete(wanted, directory.tenant())),
                () -> wanted instanceof Tenant tenant ? DirectoryPolicy.found(actor, tenant) : new UnknownTenant());
    }

    /** The language a member chose; identical to {@link #handle} in all that follows. */
    public Uni<Change> speak(UUID tenantId, UUID memberId, String language) {
        return change(
                tenantId,
                Optional.empty(),
                directory -> new DirectoryPolicy(directory).speak(memberId, language),
                UnknownTenant::new);
    }

    private Uni<Change> change(
            UUID tenantId,
            Optional<String> initialPassword,
            Function<TenantDirectory, Change> decision,
            Supplier<Change> withoutTenant) {
        return transaction
                .run(
                        tenantId,
                        () -> directories.lock(tenantId).chain(found -> {
                            Change change = found.map(decision).orElseGet(withoutTenant);
                            return change instanceof Applied applied
                                    ? apply(applied, found.map(TenantDirectory::tenant), initialPassword)
                                            .replaceWith(change)
                                    : Uni.createFrom().item(change);
                        }))
                .invoke(change -> {
                    if (change instanceof Applied) {
                        provisioning.committed();
                    }
                });
    }

    private Uni<Void> apply(Applied change, Optional<Tenant> tenant, Optional<String> initialPassword) {
        Entry wanted = change.entries().getFirst();
        return Multi.createFrom()
                .iterable(change.entries())
                .onItem()
                .transformToUniAndConcatenate(entry -> directories
                        .save(entry)
                        .chain(version -> events.announce(entry, version).replaceWith(entry)))
                .collect()
                .last()
                .chain(() -> directories.changed(wanted.tenantId()))
                .chain(() -> toProvision(wanted, tenant, initialPassword)
                        .map(provisioning::add)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static Optional<Wanted> toProvision(
            Entry entry, Optional<Tenant> tenant, Optional<String> initialPassword) {
        return switch (entry) {
            case Tenant company -> Optional.of(new Wanted.Organization(company.id(), company.slug(), company.name()));
            case Member member ->
                tenant.map(company -> new Wanted.User(
                        company.id(),
                        member.id(),
                        company.slug(),
                        new Wanted.Person(member.name(), member.email(), member.language()),
                        member.active(),
                        initialPassword));
            case Location _, Team _, RequestType _, Channel _, CatchAll _ -> Optional.empty();
        };
    }

    /** A number that cannot be read stays as it was written, for the policy to refuse. */
    private Entry complete(Entry wanted, Tenant tenant) {
        return wanted instanceof Member member
                ? member.withPhone(member.phone()
                        .map(written ->
                                phoneNumbers.e164(written, tenant.country()).orElse(written)))
                : wanted;
    }

    private static Uni<Change> refused(String field, String detail) {
        return Uni.createFrom().item(new Invalid(List.of(new Finding(field, detail))));
    }
}
