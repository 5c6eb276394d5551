package io.koppi.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one origin under which the world sees Koppi. */
@ApplicationScoped
public class PublicOrigin {
    private final URI url;

    PublicOrigin(@ConfigProperty(name = "koppi.public-url") URI url) {
        this.url = url;
    }

    /** As a browser writes it in {@code Origin}: scheme, host and port, no path. */
    public String asText() {
        return url.getScheme() + "://" + url.getAuthority();
    }

    public boolean isEncrypted() {
        return "https".equals(url.getScheme());
    }
}
