package io.koppi.routing.directory.domain;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Collects everything that is wrong, so that the sender is told all of it at once. */
final class Findings {
    static final Set<String> LANGUAGES = Set.of("fi", "sv", "en");

    private final List<Finding> found = new ArrayList<>();

    Findings unless(boolean fine, String field, String detail) {
        if (!fine) {
            found.add(new Finding(field, detail));
        }
        return this;
    }

    Findings text(String field, String value, int longest) {
        return unless(!value.isBlank(), field, "is missing")
                .unless(value.length() <= longest, field, "is longer than " + longest + " characters")
                .unless(value.chars().noneMatch(Character::isISOControl), field, "holds a control character");
    }

    Findings language(String value) {
        return unless(LANGUAGES.contains(value), "language", "must be fi, sv or en");
    }

    Findings timeZone(String value) {
        return unless(
                ZoneId.getAvailableZoneIds().contains(value),
                "timeZone",
                "is not an IANA time zone, as Europe/Helsinki");
    }

    Findings known(String field, Collection<UUID> ids, Set<UUID> existing) {
        ids.stream()
                .filter(id -> !existing.contains(id))
                .sorted()
                .forEach(id -> found.add(new Finding(field, "does not exist: " + id)));
        return this;
    }

    Findings addAll(List<Finding> others) {
        found.addAll(others);
        return this;
    }

    List<Finding> list() {
        return List.copyOf(found);
    }
}
