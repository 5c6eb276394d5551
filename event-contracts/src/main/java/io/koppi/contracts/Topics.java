package io.koppi.contracts;

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
import io.koppi.contracts.directory.Channel;
import io.koppi.contracts.directory.DirectoryEvent;
import io.koppi.contracts.directory.Location;
import io.koppi.contracts.directory.Member;
import io.koppi.contracts.directory.RequestType;
import io.koppi.contracts.directory.Team;
import io.koppi.contracts.directory.Tenant;
import io.koppi.contracts.intake.ContactErased;
import io.koppi.contracts.intake.ContactFailed;
import io.koppi.contracts.intake.ContactReceived;
import io.koppi.contracts.intake.ContactWithdrawn;
import io.koppi.contracts.intake.CustomerSpoke;
import io.koppi.contracts.intake.IntakeEvent;
import io.koppi.contracts.notification.AlertDelivered;
import io.koppi.contracts.notification.AlertFailed;
import io.koppi.contracts.notification.AlertOpened;
import io.koppi.contracts.notification.AlertSent;
import io.koppi.contracts.notification.NotificationEvent;
import io.koppi.contracts.routing.ContactRouted;
import io.koppi.contracts.routing.CustomerHeard;
import io.koppi.contracts.routing.LeadErasureAsked;
import io.koppi.contracts.routing.LeadWithdrawalAsked;
import io.koppi.contracts.routing.RoutingEvent;
import io.koppi.contracts.stats.FiguresChanged;
import io.koppi.contracts.stats.StatsEvent;
import java.util.List;
import java.util.Map;

/** Every topic of the platform, in the order a lead passes through them. */
public final class Topics {
    public static final Topic<IntakeEvent> INTAKE = new Topic<>(
            "intake.events.v1",
            Map.of(
                    "intake.contact-received.v1", ContactReceived.class,
                    "intake.contact-failed.v1", ContactFailed.class,
                    "intake.contact-withdrawn.v1", ContactWithdrawn.class,
                    "intake.contact-erased.v1", ContactErased.class,
                    "intake.customer-spoke.v1", CustomerSpoke.class));

    public static final Topic<RoutingEvent> ROUTING = new Topic<>(
            "routing.events.v1",
            Map.of(
                    "routing.contact-routed.v1", ContactRouted.class,
                    "routing.lead-withdrawal-asked.v1", LeadWithdrawalAsked.class,
                    "routing.lead-erasure-asked.v1", LeadErasureAsked.class,
                    "routing.customer-heard.v1", CustomerHeard.class));

    public static final Topic<ClaimEvent> CLAIM = new Topic<>(
            "claim.events.v1",
            Map.ofEntries(
                    Map.entry("claim.lead-opened.v1", LeadOpened.class),
                    Map.entry("claim.lead-claimed.v1", LeadClaimed.class),
                    Map.entry("claim.claim-refused.v1", ClaimRefused.class),
                    Map.entry("claim.lead-passed.v1", LeadPassed.class),
                    Map.entry("claim.lead-touched.v1", LeadTouched.class),
                    Map.entry("claim.stage-changed.v1", StageChanged.class),
                    Map.entry("claim.lead-won.v1", LeadWon.class),
                    Map.entry("claim.lead-lost.v1", LeadLost.class),
                    Map.entry("claim.lead-withdrawn.v1", LeadWithdrawn.class),
                    Map.entry("claim.withdrawal-refused.v1", WithdrawalRefused.class),
                    Map.entry("claim.lead-erased.v1", LeadErased.class),
                    Map.entry("claim.lead-amended.v1", LeadAmended.class)));

    public static final Topic<NotificationEvent> NOTIFICATION = new Topic<>(
            "notification.events.v1",
            Map.of(
                    "notification.alert-sent.v1", AlertSent.class,
                    "notification.alert-delivered.v1", AlertDelivered.class,
                    "notification.alert-failed.v1", AlertFailed.class,
                    "notification.alert-opened.v1", AlertOpened.class));

    public static final Topic<StatsEvent> STATS =
            new Topic<>("stats.events.v1", Map.of("stats.figures-changed.v1", FiguresChanged.class));

    /** Compacted: a new reader gets the last state of every entity; a null value means the entity is gone. */
    public static final Topic<DirectoryEvent> DIRECTORY = new Topic<>(
            "directory.v1",
            Map.of(
                    "directory.tenant.v1", Tenant.class,
                    "directory.location.v1", Location.class,
                    "directory.team.v1", Team.class,
                    "directory.member.v1", Member.class,
                    "directory.request-type.v1", RequestType.class,
                    "directory.channel.v1", Channel.class));

    public static final List<Topic<?>> ALL = List.of(INTAKE, ROUTING, CLAIM, NOTIFICATION, STATS, DIRECTORY);

    private Topics() {}
}
