package io.koppi.stats.fact.outbound;

import io.koppi.contracts.claim.ClaimEvent;
import io.koppi.contracts.claim.ClaimRefused;
import io.koppi.contracts.claim.LeadAmended;
import io.koppi.contracts.claim.LeadClaimed;
import io.koppi.contracts.claim.LeadErased;
import io.koppi.contracts.claim.LeadLost;
import io.koppi.contracts.claim.LeadOpened;
import io.koppi.contracts.claim.LeadPassed;
import io.koppi.contracts.claim.LeadTouched;
import io.koppi.contracts.claim.LeadWithdrawn;
import io.koppi.contracts.claim.LeadWon;
import io.koppi.contracts.claim.StageChanged;
import io.koppi.contracts.claim.WithdrawalRefused;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/**
 * One upsert per event. Each sets its own columns only, and where an event can come several times in a lead's life its
 * {@code where} says which one stands, by what the events say and not by when they come: the last offer round, the first claim,
 * the latest stage. An event that changes nothing any more updates no row.
 */
final class LeadFactStatements {
    private static final String OPENED = """
            insert into lead_fact (tenant_id, lead_id, location_id, team_id, channel_id, request_type_id, round, test, received_at, opened_at)
            values (:tenant, :lead, :location, :team, :channel, :requestType, :round, :test, :receivedAt, :openedAt)
            on conflict (tenant_id, lead_id) do update set location_id = excluded.location_id, team_id = excluded.team_id,
              channel_id = excluded.channel_id, request_type_id = excluded.request_type_id, round = excluded.round,
              test = excluded.test, received_at = excluded.received_at, opened_at = excluded.opened_at
            where lead_fact.round is null or lead_fact.round < excluded.round""";

    private static final String CLAIMED = """
            insert into lead_fact (tenant_id, lead_id, location_id, claimed_at, owner_id, owner_round)
            values (:tenant, :lead, :location, :claimedAt, :owner, :round)
            on conflict (tenant_id, lead_id) do update set claimed_at = least(lead_fact.claimed_at, excluded.claimed_at),
              owner_id = case when lead_fact.owner_round > excluded.owner_round then lead_fact.owner_id else excluded.owner_id end,
              owner_round = greatest(lead_fact.owner_round, excluded.owner_round)
            where lead_fact.claimed_at is null or excluded.claimed_at < lead_fact.claimed_at
              or excluded.owner_round > lead_fact.owner_round""";

    private static final String REFUSED = """
            insert into refusal_fact (tenant_id, lead_id, location_id, member_id, refused_at, winner_id, round, margin_millis)
            values (:tenant, :lead, :location, :member, :refusedAt, :winner, :round, :margin) on conflict do nothing""";

    private static final String TOUCHED = """
            insert into lead_fact (tenant_id, lead_id, location_id, first_touch_at)
            values (:tenant, :lead, :location, :at)
            on conflict (tenant_id, lead_id) do update set first_touch_at = excluded.first_touch_at
            where lead_fact.first_touch_at is null or excluded.first_touch_at < lead_fact.first_touch_at""";

    private static final String STAGE = """
            insert into lead_fact (tenant_id, lead_id, location_id, stage, stage_at)
            values (:tenant, :lead, :location, :stage, :at)
            on conflict (tenant_id, lead_id) do update set stage = excluded.stage, stage_at = excluded.stage_at
            where lead_fact.stage_at is null or lead_fact.stage_at < excluded.stage_at
              or (lead_fact.stage_at = excluded.stage_at and excluded.stage in ('won', 'lost') and lead_fact.stage not in ('won', 'lost'))""";

    private static final String WON = """
            insert into lead_fact (tenant_id, lead_id, location_id, won_at, value_cents)
            values (:tenant, :lead, :location, :at, :value)
            on conflict (tenant_id, lead_id) do update set won_at = excluded.won_at, value_cents = excluded.value_cents
            where lead_fact.won_at is null or lead_fact.won_at < excluded.won_at""";

    private static final String LOST = """
            insert into lead_fact (tenant_id, lead_id, location_id, lost_at, lost_reason)
            values (:tenant, :lead, :location, :at, :reason)
            on conflict (tenant_id, lead_id) do update set lost_at = excluded.lost_at, lost_reason = excluded.lost_reason
            where lead_fact.lost_at is null or lead_fact.lost_at < excluded.lost_at""";

    private static final String WITHDRAWN = """
            insert into lead_fact (tenant_id, lead_id, location_id, withdrawn_at)
            values (:tenant, :lead, :location, :at)
            on conflict (tenant_id, lead_id) do update set withdrawn_at = excluded.withdrawn_at
            where lead_fact.withdrawn_at is null""";

    /** Whether a figure moved: touches, refusals and passes are kept or ignored, but no chart counts them yet. */
    Uni<Boolean> record(Session session, ClaimEvent event) {
        return switch (event) {
            case LeadOpened opened -> changed(opened(session, opened));
            case LeadClaimed claimed -> changed(claimed(session, claimed));
            case StageChanged staged -> changed(stage(session, staged, staged.to(), staged.changedAt()));
            // The outcome is also the stage, whether or not the StageChanged before it has been seen.
            case LeadWon won ->
                changed(stage(session, won, "won", won.wonAt()))
                        .chain(staged -> changed(won(session, won)).map(valued -> staged || valued));
            case LeadLost lost ->
                changed(stage(session, lost, "lost", lost.lostAt()))
                        .chain(staged -> changed(lost(session, lost)).map(reasoned -> staged || reasoned));
            case LeadTouched touched -> kept(touched(session, touched));
            case ClaimRefused refused -> kept(refused(session, refused));
            case LeadWithdrawn withdrawn -> changed(withdrawn(session, withdrawn));
            case LeadPassed _, WithdrawalRefused _, LeadErased _, LeadAmended _ ->
                Uni.createFrom().item(false);
        };
    }

    private static Uni<Boolean> changed(MutationQuery statement) {
        return statement.executeUpdate().map(rows -> rows > 0);
    }

    private static Uni<Boolean> kept(MutationQuery statement) {
        return statement.executeUpdate().replaceWith(false);
    }

    private static MutationQuery about(Session session, String sql, ClaimEvent event) {
        return session.createNativeQuery(sql)
                .setParameter("tenant", event.tenantId())
                .setParameter("lead", event.leadId())
                .setParameter("location", event.locationId());
    }

    private static MutationQuery opened(Session session, LeadOpened event) {
        return about(session, OPENED, event)
                .setParameter("team", event.teamId())
                .setParameter("channel", event.channelId())
                .setParameter("requestType", event.requestTypeId())
                .setParameter("round", event.round())
                .setParameter("test", event.test())
                .setParameter("receivedAt", event.receivedAt())
                .setParameter("openedAt", event.openedAt());
    }

    private static MutationQuery claimed(Session session, LeadClaimed event) {
        return about(session, CLAIMED, event)
                .setParameter("claimedAt", event.claimedAt())
                .setParameter("owner", event.memberId())
                .setParameter("round", event.round());
    }

    private static MutationQuery refused(Session session, ClaimRefused event) {
        return about(session, REFUSED, event)
                .setParameter("member", event.memberId())
                .setParameter("refusedAt", event.refusedAt())
                .setParameter("winner", event.winnerId())
                .setParameter("round", event.round())
                .setParameter("margin", event.marginMillis());
    }

    private static MutationQuery touched(Session session, LeadTouched event) {
        return about(session, TOUCHED, event).setParameter("at", event.touchedAt());
    }

    private static MutationQuery stage(Session session, ClaimEvent event, String stage, Instant at) {
        return about(session, STAGE, event).setParameter("stage", stage).setParameter("at", at);
    }

    private static MutationQuery won(Session session, LeadWon event) {
        return about(session, WON, event)
                .setParameter("at", event.wonAt())
                .setParameter("value", event.valueCents().orElse(null));
    }

    private static MutationQuery withdrawn(Session session, LeadWithdrawn event) {
        return about(session, WITHDRAWN, event).setParameter("at", event.withdrawnAt());
    }

    private static MutationQuery lost(Session session, LeadLost event) {
        return about(session, LOST, event).setParameter("at", event.lostAt()).setParameter("reason", event.reason());
    }
}
