package io.koppi.intake.meta.application;

import io.koppi.intake.channel.domain.AccessToken;
import io.koppi.intake.fetch.application.ProviderAway;
import io.koppi.intake.meta.domain.LeadNotice;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a page's token lets us read in bulk. Calls fail with {@link ProviderAway} or {@link GraphRefusal}. */
public interface PageLeads {
    /** The page a token belongs to. */
    Uni<String> pageOf(String pageToken);

    /** Ids of all the page's lead forms. */
    Uni<List<String>> forms(String pageId, String pageToken);

    /** The form's leads created after this time. */
    Uni<List<LeadNotice>> leads(String pageId, String formId, Instant after, String pageToken);

    /** What Graph says of the token; empty when it does not tell. */
    Uni<Optional<AccessToken>> token(String pageToken);
}
