package io.koppi.intake.meta.application;

import io.koppi.intake.channel.domain.Door;
import io.koppi.intake.contact.application.Contacts.Origin;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Reads what one page's forms brought since the checkpoint and keeps what is missing. The checkpoint moves to when the reading
 * began, and only when all of it is kept; each reading goes back behind it a little, for Meta may show a lead some time after it
 * was created.
 */
@ApplicationScoped
class ReconcilePage {
    private static final String ANY_PAGE = "*";

    private final PageLeads pageLeads;
    private final LeadPolls polls;
    private final KeepMissing keepMissing;
    private final TenantTransaction transaction;
    private final Clock clock;
    private final MetaConfig config;

    ReconcilePage(
            PageLeads pageLeads,
            LeadPolls polls,
            KeepMissing keepMissing,
            TenantTransaction transaction,
            Clock clock,
            MetaConfig config) {
        this.pageLeads = pageLeads;
        this.polls = polls;
        this.keepMissing = keepMissing;
        this.transaction = transaction;
        this.clock = clock;
        this.config = config;
    }

    /** {@code account} is a page id, or stands for the one page the token belongs to. */
    Uni<Void> handle(Door door, String account, String token) {
        Origin origin = new Origin(door.tenantId(), door.channelId());
        Instant began = clock.instant();
        Uni<String> page = account.equals(ANY_PAGE)
                ? pageLeads.pageOf(token)
                : Uni.createFrom().item(account);
        return page.chain(pageId -> transaction
                .run(door.tenantId(), () -> polls.readUntil(origin, account))
                .map(checkpoint -> checkpoint.orElse(began).minus(config.pollOverlap()))
                .chain(after -> read(door, pageId, after, token))
                .chain(() -> transaction.run(door.tenantId(), () -> polls.moveTo(origin, account, began))));
    }

    private Uni<Void> read(Door door, String pageId, Instant after, String token) {
        return pageLeads
                .forms(pageId, token)
                .chain(forms -> Multi.createFrom()
                        .iterable(forms)
                        .onItem()
                        .transformToUniAndConcatenate(form -> pageLeads
                                .leads(pageId, form, after, token)
                                .chain(leads -> keepMissing.handle(door, pageId, leads)))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }
}
