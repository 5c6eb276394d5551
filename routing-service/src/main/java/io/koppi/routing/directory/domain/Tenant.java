package io.koppi.routing.directory.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** A company that uses Koppi. Its slug names it in addresses and in Keycloak, and stays what it was. */
public record Tenant(UUID id, String slug, String name, String language, String country, String timeZone)
        implements Entry {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:-?[a-z0-9]){1,39}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Override
    public UUID tenantId() {
        return id;
    }

    List<Finding> findings() {
        return new Findings()
                .unless(
                        SLUG.matcher(slug).matches(),
                        "slug",
                        "must be 2 to 40 lower-case letters and digits, with single hyphens between them")
                .text("name", name, 120)
                .language(language)
                .unless(COUNTRIES.contains(country), "country", "is not an ISO 3166 country code, as FI")
                .timeZone(timeZone)
                .list();
    }
}
