package io.koppi.intake.formbuilder.application;

import io.koppi.intake.channel.application.ChannelStore.Settings;
import io.koppi.intake.channel.domain.SettingProblem;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.koppi.intake.formbuilder.domain.FormVersion;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes the draft the next version. From then on visitors are asked by it, and it is never changed again. */
@ApplicationScoped
public class PublishForm {
    private static final SettingProblem NO_SECRET =
            new SettingProblem("captcha", "needs its secret first: set captchaSecret in the channel's settings");

    private final FormChannels channels;
    private final Forms forms;
    private final CheckDefinition checkDefinition;
    private final TenantTransaction transaction;
    private final Clock clock;

    PublishForm(
            FormChannels channels,
            Forms forms,
            CheckDefinition checkDefinition,
            TenantTransaction transaction,
            Clock clock) {
        this.channels = channels;
        this.forms = forms;
        this.checkDefinition = checkDefinition;
        this.transaction = transaction;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Published(int version) implements Outcome {}

        /** There is no draft, or it says what is published already. */
        record Nothing() implements Outcome {}

        record Unknown() implements Outcome {}

        /** A text is missing, or what was right when it was kept no longer is, such as its request type. */
        record Refused(List<SettingProblem> problems) implements Outcome {}
    }

    public Uni<Outcome> handle(UUID tenantId, UUID channelId, Optional<UUID> member) {
        return transaction.run(
                tenantId,
                () -> channels.settings(tenantId, channelId)
                        .chain(settings -> settings.isEmpty()
                                ? Uni.createFrom().item(new Outcome.Unknown())
                                : forms.draftToPublish(tenantId, channelId)
                                        .chain(draft -> draft.isEmpty()
                                                ? Uni.createFrom().<Outcome>item(new Outcome.Nothing())
                                                : publish(tenantId, channelId, member, draft.get(), settings.get()))));
    }

    private Uni<Outcome> publish(
            UUID tenantId, UUID channelId, Optional<UUID> member, FormDefinition draft, Settings settings) {
        if (draft.captcha().isPresent() && settings.secrets().captchaSecret().isEmpty()) {
            return Uni.createFrom().item(new Outcome.Refused(List.of(NO_SECRET)));
        }
        return checkDefinition
                .handle(tenantId, draft)
                .chain(problems -> problems.isEmpty()
                        ? forms.newest(tenantId, channelId)
                                .chain(newest -> add(tenantId, channelId, member, draft, newest))
                        : Uni.createFrom().item(new Outcome.Refused(problems)));
    }

    private Uni<Outcome> add(
            UUID tenantId, UUID channelId, Optional<UUID> member, FormDefinition draft, Optional<FormVersion> newest) {
        if (newest.map(FormVersion::definition).equals(Optional.of(draft))) {
            return Uni.createFrom().item(new Outcome.Nothing());
        }
        FormVersion next =
                new FormVersion(newest.map(FormVersion::version).orElse(0) + 1, clock.instant(), member, draft);
        return forms.add(tenantId, channelId, next)
                .chain(() -> forms.dropDraft(tenantId, channelId))
                .replaceWith(new Outcome.Published(next.version()));
    }
}
