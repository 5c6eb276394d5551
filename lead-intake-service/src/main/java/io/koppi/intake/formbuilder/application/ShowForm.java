package io.koppi.intake.formbuilder.application;

import io.koppi.contracts.directory.Member;
import io.koppi.directory.Directory;
import io.koppi.intake.channel.domain.Address;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.koppi.intake.formbuilder.domain.FormVersion;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A channel's form for its admin: what is being changed, what is asked now, and what was asked before. */
@ApplicationScoped
public class ShowForm {
    private final FormChannels channels;
    private final Forms forms;
    private final Directory directory;
    private final TenantTransaction transaction;

    ShowForm(FormChannels channels, Forms forms, Directory directory, TenantTransaction transaction) {
        this.channels = channels;
        this.forms = forms;
        this.directory = directory;
        this.transaction = transaction;
    }

    /** A version with the name of whoever published it; empty when that was the operator. */
    public record Signed(FormVersion version, Optional<String> publisher) {}

    public record State(Address address, Optional<FormDefinition> draft, Optional<Signed> published) {}

    /** Empty when the tenant has no such website form. */
    public Uni<Optional<State>> handle(UUID tenantId, UUID channelId) {
        return transaction.run(
                tenantId,
                () -> channels.settings(tenantId, channelId)
                        .chain(settings -> settings.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : forms.draft(tenantId, channelId)
                                        .chain(draft -> forms.newest(tenantId, channelId)
                                                .chain(newest -> signed(
                                                        tenantId,
                                                        newest.stream().toList()))
                                                .map(signed -> Optional.of(new State(
                                                        settings.get().address(),
                                                        draft,
                                                        signed.stream().findFirst()))))));
    }

    /** Newest first; empty when the tenant has no such website form. */
    public Uni<Optional<List<Signed>>> versions(UUID tenantId, UUID channelId) {
        return transaction.run(
                tenantId,
                () -> channels.settings(tenantId, channelId)
                        .chain(settings -> settings.isEmpty()
                                ? Uni.createFrom().item(Optional.empty())
                                : forms.versions(tenantId, channelId)
                                        .chain(all -> signed(tenantId, all))
                                        .map(Optional::of)));
    }

    public Uni<Optional<Signed>> version(UUID tenantId, UUID channelId, int version) {
        return transaction.run(
                tenantId,
                () -> forms.version(tenantId, channelId, version)
                        .chain(found -> signed(tenantId, found.stream().toList()))
                        .map(signed -> signed.stream().findFirst()));
    }

    private Uni<List<Signed>> signed(UUID tenantId, List<FormVersion> versions) {
        Set<UUID> publishers = versions.stream()
                .flatMap(version -> version.publishedBy().stream())
                .collect(Collectors.toSet());
        return directory
                .byIds(Member.class, tenantId, publishers)
                .map(members -> versions.stream()
                        .map(version -> new Signed(version, name(version, members)))
                        .toList());
    }

    private static Optional<String> name(FormVersion version, Map<UUID, Member> members) {
        return version.publishedBy().map(members::get).map(Member::name);
    }
}
