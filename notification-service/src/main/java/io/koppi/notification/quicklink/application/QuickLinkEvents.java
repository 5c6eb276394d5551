package io.koppi.notification.quicklink.application;

import io.koppi.notification.quicklink.domain.QuickLink;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** What the others are told about links, in the transaction of the change. */
public interface QuickLinkEvents {

    Uni<Void> opened(QuickLink link, Instant at);
}
