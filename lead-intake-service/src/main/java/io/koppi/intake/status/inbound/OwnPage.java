package io.koppi.intake.status.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells our own page's form from one on another site. Browsers say where a post comes from: all of today in Sec-Fetch-Site, older
 * ones in Origin, which a page without a referrer leaves as {@code null}. No other site knows the link it would have to post to, so
 * this is the second lock on that door.
 */
@ApplicationScoped
class OwnPage {
    private final String origin;

    OwnPage(@ConfigProperty(name = "koppi.public-url") URI publicUrl) {
        this.origin = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
    }

    boolean sent(HttpHeaders headers) {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String from = headers.getHeaderString("Origin");
        return from == null || from.equals("null") || from.equals(origin);
    }
}
