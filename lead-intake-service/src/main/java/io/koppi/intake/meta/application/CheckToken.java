package io.koppi.intake.meta.application;

import io.koppi.intake.channel.application.AccessTokens;
import io.koppi.intake.channel.domain.AccessToken;
import io.koppi.intake.channel.domain.Door;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Keeps what Graph says of a page's token, so that an admin can renew it before leads are missed. */
@ApplicationScoped
class CheckToken {
    private final PageLeads pageLeads;
    private final AccessTokens tokens;
    private final TenantTransaction transaction;

    CheckToken(PageLeads pageLeads, AccessTokens tokens, TenantTransaction transaction) {
        this.pageLeads = pageLeads;
        this.tokens = tokens;
        this.transaction = transaction;
    }

    /** When Graph does not tell, what it said before stays. */
    Uni<Void> handle(Door door, String account, String token) {
        return pageLeads
                .token(token)
                .chain(said -> said.map(state -> save(door, account, state))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** A call that failed may have told that the token is no longer taken. */
    Uni<Void> learn(Door door, String account, Throwable failure) {
        return failure instanceof GraphRefusal refusal && refusal.isOfTheToken()
                ? save(door, account, new AccessToken(Optional.empty(), true))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> save(Door door, String account, AccessToken token) {
        return transaction.run(door.tenantId(), () -> tokens.save(door.tenantId(), door.channelId(), account, token));
    }
}
