package io.koppi.routing.rule.domain;

import io.koppi.routing.directory.domain.CatchAll;
import io.koppi.routing.directory.domain.Channel;
import io.koppi.routing.directory.domain.Location;
import io.koppi.routing.directory.domain.PostCode;
import io.koppi.routing.directory.domain.RequestType;
import io.koppi.routing.directory.domain.Team;
import io.koppi.routing.directory.domain.TenantDirectory;
import io.koppi.routing.rule.domain.Placement.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds the location and team of a contact: the first rule that names an open location decides, and the catch-all makes sure that
 * one does. The same contact in the same directory always goes the same way.
 */
public final class RoutingPolicy {
    private final TenantDirectory directory;
    private final CatchAll catchAll;
    private final List<Rule> rules;

    private record Rule(String code, Function<Wish, Optional<Match>> match) {}

    private record Match(Location location, String because) {}

    public RoutingPolicy(TenantDirectory directory, CatchAll catchAll) {
        this.directory = directory;
        this.catchAll = catchAll;
        this.rules = List.of(
                new Rule("customer-choice", this::byChoice),
                new Rule("place-name", this::byPlaceName),
                new Rule("post-code", this::byPostCode),
                new Rule("channel-default", this::byChannel));
    }

    public Placement place(Wish wish) {
        RequestType type = requestType(wish);
        return IntStream.range(0, rules.size())
                .boxed()
                .flatMap(i -> rules.get(i).match().apply(wish).stream().map(match -> at(match, i, type)))
                .findFirst()
                .orElseGet(() -> caught("no rule matched", type));
    }

    private Placement at(Match match, int index, RequestType type) {
        Trace trace = new Trace(rules.get(index).code(), index + 1, rules.size() + 1, match.because());
        return team(match.location(), type)
                .map(team -> new Placement(match.location().id(), team.id(), type.id(), type.deliveryMode(), trace))
                // The whole contact moves to the catch-all: its people could be alerted of this location's lead, but
                // not see it.
                .orElseGet(() -> caught(match.location().name() + ": no active team", type));
    }

    private Placement caught(String because, RequestType type) {
        Trace trace = new Trace("catch-all", rules.size() + 1, rules.size() + 1, because);
        return new Placement(catchAll.locationId(), catchAll.teamId(), type.id(), type.deliveryMode(), trace);
    }

    private Optional<Match> byChoice(Wish wish) {
        return wish.locationId()
                .flatMap(directory::activeLocation)
                .map(location -> new Match(location, location.name()));
    }

    /** A location's name says more than its city, a longer name more than a shorter; among shops of one city the post code decides. */
    private Optional<Match> byPlaceName(Wish wish) {
        return wish.place()
                .map(PlaceName::folded)
                .flatMap(place -> strongest(
                                directory
                                        .activeLocations()
                                        .filter(location ->
                                                said(place, location.name()) > 0 || said(place, location.city()) > 0)
                                        .toList(),
                                Comparator.<Location>comparingInt(location -> said(place, location.name()))
                                        .thenComparingInt(location -> said(place, location.city()))
                                        .thenComparingInt(location ->
                                                prefix(wish, location).length()))
                        .map(location -> new Match(
                                location, said(place, location.name()) > 0 ? location.name() : location.city())));
    }

    private Optional<Match> byPostCode(Wish wish) {
        return strongest(
                        directory
                                .activeLocations()
                                .filter(location -> !prefix(wish, location).isEmpty())
                                .toList(),
                        Comparator.comparingInt(
                                location -> prefix(wish, location).length()))
                .map(location -> new Match(location, prefix(wish, location)));
    }

    private Optional<Match> byChannel(Wish wish) {
        return channel(wish)
                .flatMap(channel -> channel.defaultLocationId()
                        .flatMap(directory::activeLocation)
                        .map(location -> new Match(location, channel.name())));
    }

    /** Among equals the first in the tenant's own order, which {@code Collection.max} would not keep. */
    private static Optional<Location> strongest(List<Location> inOrder, Comparator<Location> strength) {
        return inOrder.stream().reduce((best, next) -> strength.compare(next, best) > 0 ? next : best);
    }

    private static int said(String place, String name) {
        String folded = PlaceName.folded(name);
        return PlaceName.says(place, folded) ? folded.length() : 0;
    }

    /** The longest of the location's prefixes that the customer's post code begins with; empty when none does. */
    private static String prefix(Wish wish, Location location) {
        return wish.postCode()
                .map(PostCode::normal)
                .flatMap(code -> location.postCodes().stream()
                        .filter(code::startsWith)
                        .max(Comparator.comparingInt(String::length)))
                .orElse("");
    }

    private Optional<Team> team(Location location, RequestType type) {
        return directory
                .activeTeamsAt(location.id())
                .filter(team -> team.requestTypeIds().contains(type.id()))
                .findFirst()
                .or(() -> directory.activeTeamsAt(location.id()).findFirst());
    }

    private RequestType requestType(Wish wish) {
        return wish.requestType()
                .flatMap(this::byKey)
                .or(() -> channel(wish).flatMap(Channel::defaultRequestTypeId).flatMap(directory::activeRequestType))
                .or(() -> directory.activeRequestType(catchAll.requestTypeId()))
                .orElseThrow(() -> new IllegalStateException("The directory closed what the catch-all names"));
    }

    private Optional<RequestType> byKey(String key) {
        return directory.requestTypes().values().stream()
                .filter(type -> type.active() && type.key().equalsIgnoreCase(key.strip()))
                .findFirst();
    }

    private Optional<Channel> channel(Wish wish) {
        return Optional.ofNullable(directory.channels().get(wish.channelId()));
    }
}
