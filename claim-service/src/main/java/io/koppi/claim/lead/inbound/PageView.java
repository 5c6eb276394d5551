package io.koppi.claim.lead.inbound;

import io.koppi.claim.lead.application.LeadPage;
import java.util.List;
import java.util.Optional;

/** {@code next} is the cursor to ask for the leads behind these; absent on the last page. */
record PageView(List<CardView> items, long total, Optional<String> next) {

    static PageView of(LeadPage found) {
        return new PageView(
                found.page().leads().stream()
                        .map(lead -> CardView.of(
                                lead, found.names(), found.passedByCaller().contains(lead.id())))
                        .toList(),
                found.page().total(),
                found.page().next().map(CursorText::write));
    }
}
