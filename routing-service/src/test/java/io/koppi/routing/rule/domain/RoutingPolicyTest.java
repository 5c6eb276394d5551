package io.koppi.routing.rule.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.routing.directory.domain.CatchAll;
import io.koppi.routing.directory.domain.Channel;
import io.koppi.routing.directory.domain.Entry;
import io.koppi.routing.directory.domain.Location;
import io.koppi.routing.directory.domain.RequestType;
import io.koppi.routing.directory.domain.Team;
import io.koppi.routing.directory.domain.Tenant;
import io.koppi.routing.directory.domain.TenantDirectory;
import io.koppi.routing.rule.domain.Placement.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingPolicyTest {
    private static final UUID TENANT = new UUID(9, 0);
    private static final UUID CHANNEL = new UUID(8, 1);
    private static final UUID DEFAULTLESS_CHANNEL = new UUID(8, 2);

    private static final RequestType SALES = type(1, "sales", true);
    private static final RequestType SERVICE = type(2, "service", true);
    private static final RequestType OTHER = type(3, "other", true);
    private static final RequestType CLOSED_TYPE = type(4, "rental", false);

    private static final Location TURKU = location(1, "Koppi Turku", "Turku", true, "20", "21");
    private static final Location KAMPPI = location(2, "Kamppi", "Helsinki", true, "001");
    private static final Location MALMI = location(3, "Malmi", "Helsinki", true, "007", "00");
    private static final Location YLOJARVI = location(4, "Ylöjärvi", "Ylöjärvi", true, "334");
    private static final Location CLOSED = location(5, "Oulu", "Oulu", false, "90");
    private static final Location EMPTY = location(6, "Vaasa", "Vaasa", true, "65");

    private static final Team TURKU_SALES = team(1, TURKU, "Sales", true, SALES);
    private static final Team TURKU_SALES_TOO = team(2, TURKU, "Also sales", true, SALES);
    private static final Team TURKU_CLOSED = team(3, TURKU, "A closed team", false, SERVICE);
    private static final Team KAMPPI_ALL = team(4, KAMPPI, "All", true, SALES, SERVICE, OTHER);
    private static final Team MALMI_ALL = team(5, MALMI, "All", true, SALES);
    private static final Team YLOJARVI_SERVICE = team(6, YLOJARVI, "Service", true, SERVICE);

    private static final CatchAll CATCH_ALL = new CatchAll(TENANT, KAMPPI.id(), KAMPPI_ALL.id(), OTHER.id());

    private final List<Entry> entries = new ArrayList<>(List.of(
            SALES,
            SERVICE,
            OTHER,
            CLOSED_TYPE,
            TURKU,
            KAMPPI,
            MALMI,
            YLOJARVI,
            CLOSED,
            EMPTY,
            TURKU_SALES,
            TURKU_SALES_TOO,
            TURKU_CLOSED,
            KAMPPI_ALL,
            MALMI_ALL,
            YLOJARVI_SERVICE,
            channel(CHANNEL, MALMI.id(), SERVICE.id())));

    @Test
    void theCustomersChoiceGoesBeforeEverythingElse() {
        Placement placement = place(new Wish(
                CHANNEL, Optional.of("sales"), Optional.of(TURKU.id()), Optional.of("00700"), Optional.of("Kamppi")));

        assertThat(placement)
                .isEqualTo(new Placement(
                        TURKU.id(),
                        TURKU_SALES_TOO.id(),
                        SALES.id(),
                        "shotgun",
                        new Trace("customer-choice", 1, 5, "Koppi Turku")));
    }

    @Test
    void aChoiceThatIsClosedOrNotTheTenantsIsNoChoice() {
        assertThat(place(chosen(CLOSED.id())).trace().rule()).isEqualTo("channel-default");
        assertThat(place(chosen(UUID.randomUUID())).trace().rule()).isEqualTo("channel-default");
    }

    @ParameterizedTest
    @CsvSource({
        "Turku,                    1, Turku",
        "TURKU,                    1, Turku",
        "Koppi Turku,              1, Koppi Turku",
        "'Lähin: turku, keskusta', 1, Turku",
        "ylojarvi,                 4, Ylöjärvi",
        "YLÖJÄRVI!,                4, Ylöjärvi",
        "Helsinki,                 2, Helsinki",
        "Malmi Helsinki,           3, Malmi",
        "Helsinki Kamppi,          2, Kamppi",
    })
    void aPlaceInWordsIsFound(String words, int location, String because) {
        Placement placement = place(placed(words, null));

        assertThat(placement.locationId()).isEqualTo(new UUID(1, location));
        assertThat(placement.trace()).isEqualTo(new Trace("place-name", 2, 5, because));
    }

    @ParameterizedTest
    @CsvSource({"Turkulainen", "Oulu", "''", "'  '", "!!", "Tampere", "Kam"})
    void wordsThatNameNoOpenLocationDecideNothing(String words) {
        assertThat(place(placed(words, null)).trace().rule()).isEqualTo("channel-default");
    }

    @Test
    void amongShopsOfOneCityThePostCodeDecides() {
        Placement placement = place(placed("Helsinki", "00700"));

        assertThat(placement.locationId()).isEqualTo(MALMI.id());
        assertThat(placement.trace()).isEqualTo(new Trace("place-name", 2, 5, "Helsinki"));
    }

    @Test
    void aPlaceNameGoesBeforeAPostCode() {
        assertThat(place(placed("Turku", "00100")).locationId()).isEqualTo(TURKU.id());
    }

    @ParameterizedTest
    @CsvSource({
        "20100,    1, 20",
        "21 500,   1, 21",
        "FI-20100, 1, 20",
        "00100,    2, 001",
        "00700,    3, 007",
        "00200,    3, 00",
        "33470,    4, 334",
    })
    void thePostCodeFindsTheLongestPrefix(String postCode, int location, String because) {
        Placement placement = place(placed(null, postCode));

        assertThat(placement.locationId()).isEqualTo(new UUID(1, location));
        assertThat(placement.trace()).isEqualTo(new Trace("post-code", 3, 5, because));
    }

    @ParameterizedTest
    @CsvSource({"90100", "2", "''", "99999", "x20100"})
    void aPostCodeNobodyServesDecidesNothing(String postCode) {
        assertThat(place(placed(null, postCode)).trace().rule()).isEqualTo("channel-default");
    }

    @Test
    void withoutAWordTheChannelDecides() {
        Placement placement = place(silent(CHANNEL));

        assertThat(placement.locationId()).isEqualTo(MALMI.id());
        assertThat(placement.requestTypeId()).isEqualTo(SERVICE.id());
        assertThat(placement.trace()).isEqualTo(new Trace("channel-default", 4, 5, "Web"));
    }

    @Test
    void aChannelThatLeadsToAClosedLocationLeadsNowhere() {
        entries.removeIf(Channel.class::isInstance);
        entries.add(channel(CHANNEL, CLOSED.id(), SERVICE.id()));

        assertThat(place(silent(CHANNEL)).trace().rule()).isEqualTo("catch-all");
    }

    @Test
    void whatNoRulePlacesIsCaught() {
        assertThat(place(silent(DEFAULTLESS_CHANNEL)))
                .isEqualTo(new Placement(
                        KAMPPI.id(),
                        KAMPPI_ALL.id(),
                        OTHER.id(),
                        "shotgun",
                        new Trace("catch-all", 5, 5, "no rule matched")));
    }

    @Test
    void aChannelTheDirectoryDoesNotKnowYetIsNoReasonToLoseTheContact() {
        assertThat(place(silent(UUID.randomUUID())).trace().rule()).isEqualTo("catch-all");
    }

    @Test
    void aLocationWithoutATeamSendsTheWholeContactToTheCatchAll() {
        Placement placement = place(placed("Vaasa", null));

        assertThat(placement.locationId()).isEqualTo(KAMPPI.id());
        assertThat(placement.teamId()).isEqualTo(KAMPPI_ALL.id());
        assertThat(placement.trace()).isEqualTo(new Trace("catch-all", 5, 5, "Vaasa: no active team"));
    }

    @Test
    void amongTeamsThatServeTheRequestTheFirstByNameGetsIt() {
        assertThat(place(asking("sales")).teamId()).isEqualTo(TURKU_SALES_TOO.id());
    }

    @Test
    void whenNoOpenTeamServesTheRequestAnyOpenTeamOfTheLocationDoes() {
        assertThat(place(asking("service")).teamId()).isEqualTo(TURKU_SALES_TOO.id());
    }

    @ParameterizedTest
    @CsvSource({"sales, 1", "SALES, 1", "' service ', 2", "rental, 2", "unheard-of, 2"})
    void theRequestTypeIsTheContactsOrElseTheChannels(String key, int type) {
        assertThat(place(asking(key)).requestTypeId()).isEqualTo(new UUID(3, type));
    }

    @Test
    void aChannelsClosedRequestTypeGivesWayToTheCatchAlls() {
        entries.removeIf(Channel.class::isInstance);
        entries.add(channel(CHANNEL, MALMI.id(), CLOSED_TYPE.id()));

        assertThat(place(silent(CHANNEL)).requestTypeId()).isEqualTo(OTHER.id());
    }

    private Placement place(Wish wish) {
        Tenant tenant = new Tenant(TENANT, "koppi", "Koppi", "fi", "FI", "Europe/Helsinki");
        return new RoutingPolicy(TenantDirectory.of(tenant, 1, entries, Optional.of(CATCH_ALL)), CATCH_ALL).place(wish);
    }

    private static Wish silent(UUID channelId) {
        return new Wish(channelId, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Wish chosen(UUID locationId) {
        return new Wish(CHANNEL, Optional.empty(), Optional.of(locationId), Optional.empty(), Optional.empty());
    }

    private static Wish placed(@Nullable String words, @Nullable String postCode) {
        return new Wish(
                CHANNEL,
                Optional.of("sales"),
                Optional.empty(),
                Optional.ofNullable(postCode),
                Optional.ofNullable(words));
    }

    private static Wish asking(String requestType) {
        return new Wish(CHANNEL, Optional.of(requestType), Optional.of(TURKU.id()), Optional.empty(), Optional.empty());
    }

    private static Channel channel(UUID id, UUID location, UUID type) {
        return new Channel(TENANT, id, "website-form", "Web", Optional.of(location), Optional.of(type), true);
    }

    private static RequestType type(int n, String key, boolean active) {
        return new RequestType(TENANT, new UUID(3, n), key, new RequestType.Names(key, key, key), "shotgun", active);
    }

    private static Location location(int n, String name, String city, boolean active, String... postCodes) {
        return new Location(
                TENANT, new UUID(1, n), name, city, "Europe/Helsinki", List.of(postCodes), List.of(), active);
    }

    private static Team team(int n, Location at, String name, boolean active, RequestType... types) {
        return new Team(
                TENANT,
                new UUID(2, n),
                at.id(),
                name,
                Set.copyOf(List.of(types).stream().map(RequestType::id).toList()),
                active);
    }
}
