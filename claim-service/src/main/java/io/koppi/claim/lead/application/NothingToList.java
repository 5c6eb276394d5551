package io.koppi.claim.lead.application;

import io.koppi.directory.domain.Caller;

/** A quick-link session asked for a list: nothing but its own lead exists for it. */
public final class NothingToList extends RuntimeException {
    private NothingToList() {
        super("A quick-link session has no lists");
    }

    static void check(Caller caller) {
        if (caller.onlyLead().isPresent()) {
            throw new NothingToList();
        }
    }
}
