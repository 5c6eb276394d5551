package io.koppi.notification.quicklink.domain;

/** What somebody who looks at a link is told. */
public enum LinkState {
    OPEN,
    USED,
    EXPIRED,
    REVOKED,
    TAKEN,
    WITHDRAWN
}
