package io.koppi.intake.ledger.application;

import io.koppi.contracts.directory.Channel;
import io.koppi.directory.Directory;
import io.koppi.intake.contact.application.Contacts;
import io.koppi.intake.contact.domain.RawContact;
import io.koppi.intake.ledger.application.FailedTray.Failed;
import io.koppi.intake.ledger.application.FailedTray.Place;
import io.koppi.intake.mail.application.ReadMail;
import io.koppi.messaging.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The failed tray for an admin's eyes. */
@ApplicationScoped
public class ListFailed {
    private static final int LONGEST_TEXT = 20_000;

    private final FailedTray tray;
    private final Contacts contacts;
    private final Directory directory;
    private final TenantTransaction transaction;

    ListFailed(FailedTray tray, Contacts contacts, Directory directory, TenantTransaction transaction) {
        this.tray = tray;
        this.contacts = contacts;
        this.directory = directory;
        this.transaction = transaction;
    }

    /** A failed contact and the name of the channel it came by. */
    public record Shown(Failed contact, String channelName) {}

    /** The newest first; {@code next} is where to go on, when there are more behind these. */
    public record Page(List<Shown> shown, long total, Optional<Place> next) {}

    public Uni<Page> handle(UUID tenantId, Optional<Place> after, int limit) {
        return transaction.run(
                tenantId,
                () -> directory
                        .all(Channel.class, tenantId)
                        .chain(channels -> tray.newest(tenantId, after, limit + 1)
                                .chain(found ->
                                        tray.count(tenantId).map(total -> page(channels, found, total, limit)))));
    }

    private static Page page(Map<UUID, Channel> channels, List<Failed> found, long total, int limit) {
        List<Failed> page = found.stream().limit(limit).toList();
        Optional<Place> next = Optional.of(found)
                .filter(all -> all.size() > limit)
                .map(all -> page.getLast().place());
        return new Page(
                page.stream().map(one -> new Shown(one, name(channels, one))).toList(), total, next);
    }

    /** What the sender sent, as a person can read it; empty when the tenant has no such failed contact. */
    public Uni<Optional<String>> text(UUID tenantId, UUID contactId) {
        return transaction.run(
                tenantId,
                () -> tray.find(tenantId, contactId)
                        .chain(failed -> failed.isEmpty()
                                ? Uni.createFrom().item(Optional.<String>empty())
                                : contacts.raw(tenantId, contactId).map(raw -> raw.map(ListFailed::readable))));
    }

    private static String name(Map<UUID, Channel> channels, Failed failed) {
        return Optional.ofNullable(channels.get(failed.origin().channelId()))
                .map(Channel::name)
                .orElse("");
    }

    private static String readable(RawContact raw) {
        String text = raw.transport().equals("email") ? mail(raw) : new String(raw.body(), StandardCharsets.UTF_8);
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private static String mail(RawContact raw) {
        try {
            return ReadMail.of(raw.body()).readable();
        } catch (MessagingException e) {
            // Not a mail we can open: its bytes still tell a person something.
            return new String(raw.body(), StandardCharsets.UTF_8);
        }
    }
}
