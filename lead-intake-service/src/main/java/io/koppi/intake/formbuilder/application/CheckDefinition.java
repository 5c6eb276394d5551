package io.koppi.intake.formbuilder.application;

import io.koppi.contracts.directory.RequestType;
import io.koppi.directory.Directory;
import io.koppi.intake.channel.domain.SettingProblem;
import io.koppi.intake.formbuilder.domain.FormDefinition;
import io.koppi.intake.formbuilder.domain.FormRules;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what keeps a definition from being this company's form. */
@ApplicationScoped
public class CheckDefinition {
    private final Directory directory;
    private final TenantTransaction transaction;

    CheckDefinition(Directory directory, TenantTransaction transaction) {
        this.directory = directory;
        this.transaction = transaction;
    }

    /** Empty when nothing does. */
    public Uni<List<SettingProblem>> handle(UUID tenantId, FormDefinition form) {
        return requestTypes(tenantId).map(types -> FormRules.problems(form, types));
    }

    /** What keeps it even from being a draft. */
    Uni<List<SettingProblem>> handleDraft(UUID tenantId, FormDefinition draft) {
        return requestTypes(tenantId).map(types -> FormRules.problemsOfDraft(draft, types));
    }

    private Uni<Set<String>> requestTypes(UUID tenantId) {
        return transaction
                .run(tenantId, () -> directory.all(RequestType.class, tenantId))
                .map(types -> types.values().stream()
                        .filter(RequestType::active)
                        .map(RequestType::key)
                        .collect(Collectors.toSet()));
    }
}
