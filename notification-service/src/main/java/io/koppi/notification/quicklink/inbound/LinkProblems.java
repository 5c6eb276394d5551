package io.koppi.notification.quicklink.inbound;

import io.koppi.problem.Problem;

/** Why a link did not sign anybody in. The codes are part of the contract: the page explains them. */
final class LinkProblems {
    private static final int GONE = 410;

    private LinkProblems() {}

    static Problem unknown() {
        return new Problem(404, "not-found", "There is no such link")
                .detail("It may have been cut when it was copied.");
    }

    static Problem used() {
        return new Problem(GONE, "link-used", "This link was used on another device")
                .detail("Sign in to see the lead.");
    }

    static Problem expired() {
        return new Problem(GONE, "link-expired", "This link is too old").detail("Sign in to see the lead.");
    }

    static Problem revoked() {
        return new Problem(GONE, "link-revoked", "This link is no longer valid")
                .detail("Its owner no longer works at this location.");
    }
}
