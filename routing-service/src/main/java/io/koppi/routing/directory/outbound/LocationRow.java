package io.koppi.routing.directory.outbound;

import io.koppi.routing.directory.domain.Location;
import io.koppi.routing.directory.domain.OpeningHours;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

@Entity
@Table(name = "location")
class LocationRow extends EntryRow<Location> {
    String name;
    String city;
    String timeZone;
    String[] postCodes;
    String[] openingHours;
    boolean active;

    @SuppressWarnings("NullAway.Init") // Hibernate and take() fill the fields
    LocationRow() {}

    @Override
    void take(Location entry) {
        name = entry.name();
        city = entry.city();
        timeZone = entry.timeZone();
        postCodes = entry.postCodes().toArray(String[]::new);
        openingHours = entry.openingHours().stream().map(LocationRow::written).toArray(String[]::new);
        active = entry.active();
    }

    @Override
    Location toDomain() {
        return new Location(
                tenantId,
                id,
                name,
                city,
                timeZone,
                List.of(postCodes),
                Arrays.stream(openingHours).map(LocationRow::read).toList(),
                active);
    }

    private static String written(OpeningHours block) {
        return block.day() + " " + block.opens() + " " + block.closes();
    }

    private static OpeningHours read(String written) {
        String[] parts = written.split(" ", -1);
        return new OpeningHours(DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
    }
}
