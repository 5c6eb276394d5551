package io.koppi.routing.directory.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A person of the tenant.
 *
 * @param email what they sign in with, lower case
 * @param phone E.164 once the directory has it
 * @param locationIds where they work: follows from their teams and the locations they rule
 */
public record Member(
        UUID tenantId,
        UUID id,
        String name,
        String email,
        Optional<String> phone,
        String language,
        boolean tenantAdmin,
        Set<UUID> adminLocationIds,
        Set<UUID> teamIds,
        Set<UUID> locationIds,
        boolean active)
        implements Entry {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} .,'’-]*");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>\"(),:;\\[\\]\\\\]+@[\\p{L}\\p{Nd}-]+(\\.[\\p{L}\\p{Nd}-]+)+");
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

    public Member {
        email = email.strip().toLowerCase(Locale.ROOT);
        adminLocationIds = Set.copyOf(adminLocationIds);
        teamIds = Set.copyOf(teamIds);
        locationIds = Set.copyOf(locationIds);
    }

    List<Finding> findings() {
        return new Findings()
                .text("name", name, 120)
                .unless(NAME.matcher(name).matches(), "name", "may hold letters, digits, spaces and . , ' -")
                .unless(EMAIL.matcher(email).matches() && email.length() <= 254, "email", "is not a mail address")
                .unless(phone.map(E164.asMatchPredicate()::test).orElse(true), "phone", "is not a phone number")
                .language(language)
                .list();
    }

    public Member withPhone(Optional<String> number) {
        return new Member(
                tenantId,
                id,
                name,
                email,
                number,
                language,
                tenantAdmin,
                adminLocationIds,
                teamIds,
                locationIds,
                active);
    }

    public Member withLanguage(String spoken) {
        return new Member(
                tenantId, id, name, email, phone, spoken, tenantAdmin, adminLocationIds, teamIds, locationIds, active);
    }

    Member withLocations(Set<UUID> locations) {
        return new Member(
                tenantId, id, name, email, phone, language, tenantAdmin, adminLocationIds, teamIds, locations, active);
    }

    @Override
    public String toString() {
        return "Member[" + id + ", masked]";
    }
}
