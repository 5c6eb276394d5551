package io.koppi.stats.hitrate.inbound;

import io.koppi.stats.hitrate.domain.HitRate;
import io.koppi.stats.hitrate.domain.LocationFigures;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

record LocationsView(List<Item> items) {

    /** The rate and its bounds are absent together: when nothing has ended yet. */
    record Item(
            UUID locationId,
            String name,
            long leads,
            long claimed,
            long unclaimed,
            long won,
            long lost,
            long open,
            Optional<Double> hitRate,
            Optional<Double> low,
            Optional<Double> high,
            OptionalLong medianSeconds) {}

    LocationsView {
        items = List.copyOf(items);
    }

    static LocationsView of(List<LocationFigures> figures) {
        return new LocationsView(figures.stream().map(LocationsView::item).toList());
    }

    private static Item item(LocationFigures figures) {
        LocationFigures.Counts counts = figures.counts();
        Optional<HitRate> rate = figures.hitRate();
        return new Item(
                figures.locationId(),
                figures.name(),
                counts.leads(),
                counts.claimed(),
                counts.unclaimed(),
                counts.won(),
                counts.lost(),
                counts.open(),
                rate.map(HitRate::rate),
                rate.map(HitRate::low),
                rate.map(HitRate::high),
                figures.medianSeconds());
    }
}
