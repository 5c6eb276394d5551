package io.koppi.intake.formbuilder.application;

import io.koppi.intake.channel.domain.SettingProblem;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps what an admin has made of a form so far. Nobody is asked by it until it is published. */
@ApplicationScoped
public class KeepDraft {
    private final FormChannels channels;
    private final Forms forms;
    private final CheckDefinition checkDefinition;
    private final TenantTransaction transaction;
    private final Clock clock;

    KeepDraft(
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
        record Done() implements Outcome {}

        /** The tenant has no such website form. */
        record Unknown() implements Outcome {}

        /** It cannot become a form; nothing was kept. */
        record Refused(List<SettingProblem> problems) implements Outcome {}
    }

    public Uni<Outcome> handle(UUID tenantId, UUID channelId, FormDefinition draft) {
        return transaction.run(
                tenantId,
                () -> channels.settings(tenantId, channelId)
                        .chain(settings -> settings.isEmpty()
                                ? Uni.createFrom().item(new Outcome.Unknown())
                                : checkDefinition
                                        .handleDraft(tenantId, draft)
                                        .chain(problems -> problems.isEmpty()
                                                ? forms.keepDraft(tenantId, channelId, draft, clock.instant())
                                                        .<Outcome>replaceWith(new Outcome.Done())
                                                : Uni.createFrom().item(new Outcome.Refused(problems)))));
    }
}
