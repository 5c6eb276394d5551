package io.koppi.routing.directory.domain;

import static io.koppi.routing.directory.domain.MemberFixture.member;
import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.routing.directory.domain.Change.Applied;
import io.koppi.routing.directory.domain.Change.Forbidden;
import io.koppi.routing.directory.domain.Change.Invalid;
import io.koppi.routing.directory.domain.Change.Unchanged;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryPolicyTest {
    private static final UUID ID = MemberFixture.TENANT;
    private static final Tenant TENANT = new Tenant(ID, "koppi", "Koppi", "fi", "FI", "Europe/Helsinki");
    private static final Location TURKU = location(1, "Turku");
    private static final Location HELSINKI = location(2, "Helsinki");
    private static final RequestType SALES = type(1, "sales");
    private static final Team TURKU_TEAM = new Team(ID, new UUID(2, 1), TURKU.id(), "Sales", Set.of(SALES.id()), true);
    private static final Team HELSINKI_TEAM =
            new Team(ID, new UUID(2, 2), HELSINKI.id(), "Sales", Set.of(SALES.id()), true);
    private static final Channel WEB = new Channel(
            ID, new UUID(4, 1), "website-form", "Web", Optional.of(TURKU.id()), Optional.of(SALES.id()), true);
    private static final CatchAll CATCH_ALL = new CatchAll(ID, HELSINKI.id(), HELSINKI_TEAM.id(), SALES.id());

    private static final Actor OPERATOR = Actor.operator(ID);
    private static final Actor TENANT_ADMIN = Actor.member(ID, true, Set.of());
    private static final Actor TURKU_ADMIN = Actor.member(ID, false, Set.of(TURKU.id()));
    private static final Actor USER = Actor.member(ID, false, Set.of());

    private final List<Entry> entries =
            new ArrayList<>(List.of(TURKU, HELSINKI, SALES, TURKU_TEAM, HELSINKI_TEAM, WEB));

    @Test
    void whatIsThereAlreadyChangesNothing() {
        for (Entry entry : entries) {
            assertThat(put(TENANT_ADMIN, entry)).isEqualTo(new Unchanged());
        }
        assertThat(put(TENANT_ADMIN, CATCH_ALL)).isEqualTo(new Unchanged());
        assertThat(put(OPERATOR, TENANT)).isEqualTo(new Unchanged());
    }

    @Test
    void aMemberWorksWhereTheirTeamsAreAndWhereTheyRule() {
        Member member = member(1).in(TURKU_TEAM).ruling(HELSINKI).build();

        assertThat(put(TENANT_ADMIN, member))
                .isEqualTo(new Applied(List.of(member.withLocations(Set.of(TURKU.id(), HELSINKI.id())))));
    }

    @Test
    void membersMoveWithTheirTeam() {
        Member inside = add(member(1).in(TURKU_TEAM).build());
        add(member(2).in(HELSINKI_TEAM).build());
        Team moved = new Team(ID, TURKU_TEAM.id(), HELSINKI.id(), "Sales", Set.of(SALES.id()), true);

        assertThat(put(TENANT_ADMIN, moved))
                .isEqualTo(new Applied(List.of(moved, inside.withLocations(Set.of(HELSINKI.id())))));
    }

    @Test
    void anAdminOfALocationAddsPeopleToItAndNobodyElsewhere() {
        assertThat(put(TURKU_ADMIN, member(1).in(TURKU_TEAM).build())).isInstanceOf(Applied.class);
        assertThat(put(TURKU_ADMIN, member(1).ruling(TURKU).build())).isInstanceOf(Applied.class);
        assertThat(put(TURKU_ADMIN, member(1).in(HELSINKI_TEAM).build())).isInstanceOf(Forbidden.class);
        assertThat(put(TURKU_ADMIN, member(1).in(TURKU_TEAM).in(HELSINKI_TEAM).build()))
                .isInstanceOf(Forbidden.class);
        assertThat(put(TURKU_ADMIN, member(1).build())).isInstanceOf(Forbidden.class);
    }

    @Test
    void anAdminOfALocationGivesNobodyMoreThanTheyHave() {
        assertThat(put(TURKU_ADMIN, member(1).in(TURKU_TEAM).ruling(HELSINKI).build()))
                .isInstanceOf(Forbidden.class);
        assertThat(put(TURKU_ADMIN, member(1).in(TURKU_TEAM).admin().build())).isInstanceOf(Forbidden.class);
    }

    @Test
    void anAdminOfALocationTakesNobodyWhoIsNotTheirs() {
        add(member(1).in(HELSINKI_TEAM).build());
        add(member(2).in(TURKU_TEAM).admin().build());
        add(member(3).build());

        for (int n = 1; n <= 3; n++) {
            assertThat(put(TURKU_ADMIN, member(n).in(TURKU_TEAM).build())).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void anAdminOfALocationChangesOnlyItsTeams() {
        Team here = new Team(ID, new UUID(2, 7), TURKU.id(), "Service", Set.of(), true);
        Team there = new Team(ID, new UUID(2, 7), HELSINKI.id(), "Service", Set.of(), true);
        Team takenOver = new Team(ID, HELSINKI_TEAM.id(), TURKU.id(), "Sales", Set.of(), true);
        Team givenAway = new Team(ID, TURKU_TEAM.id(), HELSINKI.id(), "Sales", Set.of(), true);

        assertThat(put(TURKU_ADMIN, here)).isInstanceOf(Applied.class);
        assertThat(put(TURKU_ADMIN, there)).isInstanceOf(Forbidden.class);
        assertThat(put(TURKU_ADMIN, takenOver)).isInstanceOf(Forbidden.class);
        assertThat(put(TURKU_ADMIN, givenAway)).isInstanceOf(Forbidden.class);
    }

    @Test
    void theRestIsTheTenantAdmins() {
        for (Actor actor : List.of(TURKU_ADMIN, USER)) {
            for (Entry entry : List.of(location(7, "Oulu"), type(7, "service"), WEB, CATCH_ALL, TENANT)) {
                assertThat(put(actor, entry)).isInstanceOf(Forbidden.class);
            }
        }
        assertThat(put(TENANT_ADMIN, TENANT)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aUserWritesNothingAndLearnsNothingFromTrying() {
        for (Entry entry : List.of(member(1).email("not a mail address").build(), TURKU_TEAM, TURKU)) {
            assertThat(put(USER, entry)).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void onlyTheOperatorFoundsATenant() {
        assertThat(DirectoryPolicy.found(OPERATOR, TENANT)).isEqualTo(new Applied(List.of(TENANT)));
        assertThat(DirectoryPolicy.found(TENANT_ADMIN, TENANT)).isInstanceOf(Forbidden.class);
    }

    @Test
    void everythingThatIsWrongWithATenantIsSaidAtOnce() {
        Tenant wrong = new Tenant(ID, "No Slug", " ", "klingon", "XX", "Europe/Atlantis");

        assertThat(DirectoryPolicy.found(OPERATOR, wrong))
                .satisfies(change -> assertFields(change, "slug", "name", "language", "country", "timeZone"));
    }

    @Test
    void aSlugStays() {
        assertFields(put(OPERATOR, new Tenant(ID, "kopi", "Koppi", "fi", "FI", "Europe/Helsinki")), "slug");
    }

    @Test
    void aLocationNeedsATimeZonePostCodesAndHoursThatCanBe() {
        Location wrong = new Location(
                ID,
                TURKU.id(),
                "",
                "Turku",
                "Turku time",
                List.of("--"),
                List.of(hours(DayOfWeek.MONDAY, 9, 12), hours(DayOfWeek.MONDAY, 11, 16), hours(DayOfWeek.FRIDAY, 9, 9)),
                true);

        assertFields(put(TENANT_ADMIN, wrong), "name", "timeZone", "postCodes", "openingHours", "openingHours");
    }

    @Test
    void hoursMayTouch() {
        Location lunch = new Location(
                ID,
                TURKU.id(),
                "Turku",
                "Turku",
                "Europe/Helsinki",
                List.of(),
                List.of(hours(DayOfWeek.MONDAY, 12, 16), hours(DayOfWeek.MONDAY, 9, 12)),
                true);

        assertThat(put(TENANT_ADMIN, lunch)).isEqualTo(new Applied(List.of(lunch)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aino", "aino@", "@example.com", "aino@example", "a b@example.com", "a@b@example.com"})
    void whatIsNoMailAddressIsRefused(String email) {
        assertFields(put(TENANT_ADMIN, member(1).email(email).build()), "email");
    }

    @Test
    void aMailAddressIsOneMembersWhateverItsCase() {
        add(member(1).email("aino@example.com").build());

        assertFields(put(TENANT_ADMIN, member(2).email("Aino@Example.com").build()), "email");
    }

    @Test
    void idsThatLeadNowhereAreNamed() {
        UUID nowhere = UUID.randomUUID();
        Location unknown = location(77, "Unknown");
        Team nobodys = new Team(ID, nowhere, TURKU.id(), "None", Set.of(), true);

        assertFields(put(TENANT_ADMIN, member(1).in(nobodys).ruling(unknown).build()), "teamIds", "adminLocationIds");
        assertFields(
                put(TENANT_ADMIN, new Team(ID, nowhere, nowhere, "Sales", Set.of(nowhere), true)),
                "locationId",
                "requestTypeIds");
        assertFields(
                put(
                        TENANT_ADMIN,
                        new Channel(ID, nowhere, "fax", "", Optional.of(nowhere), Optional.of(nowhere), true)),
                "kind",
                "name",
                "defaultLocationId",
                "defaultRequestTypeId");
        assertFields(
                put(TENANT_ADMIN, new CatchAll(ID, nowhere, nowhere, nowhere)),
                "locationId",
                "teamId",
                "requestTypeId");
    }

    @Test
    void aRequestTypeNeedsAKeyOfItsOwnAndNames() {
        RequestType wrong =
                new RequestType(ID, new UUID(3, 8), "sales", new RequestType.Names("", "", "x"), "waves", true);

        assertFields(put(TENANT_ADMIN, wrong), "names.fi", "names.sv", "deliveryMode", "key");
    }

    @Test
    void aKeyMayHaveSeveralWords() {
        assertThat(put(TENANT_ADMIN, type(8, "test_drive"))).isInstanceOf(Applied.class);
        assertThat(put(TENANT_ADMIN, type(8, "trade-in"))).isInstanceOf(Applied.class);
        assertFields(put(TENANT_ADMIN, type(8, "Test drive")), "key");
    }

    @Test
    void whatTheCatchAllNamesStaysOpenAndInPlace() {
        Location closed =
                new Location(ID, HELSINKI.id(), "Helsinki", "Helsinki", "Europe/Helsinki", List.of(), List.of(), false);
        Team closedTeam = new Team(ID, HELSINKI_TEAM.id(), HELSINKI.id(), "Sales", Set.of(), false);
        Team movedTeam = new Team(ID, HELSINKI_TEAM.id(), TURKU.id(), "Sales", Set.of(), true);
        RequestType closedType = new RequestType(ID, SALES.id(), "sales", SALES.names(), "shotgun", false);

        assertFields(put(TENANT_ADMIN, closed), "active");
        assertFields(put(TENANT_ADMIN, closedTeam), "active");
        assertFields(put(TENANT_ADMIN, movedTeam), "locationId");
        assertFields(put(TENANT_ADMIN, closedType), "active");
    }

    @Test
    void theCatchAllsTeamWorksAtItsLocation() {
        assertFields(put(TENANT_ADMIN, new CatchAll(ID, TURKU.id(), HELSINKI_TEAM.id(), SALES.id())), "teamId");
    }

    @Test
    void aMemberChoosesTheirLanguage() {
        Member aino = add(member(1).in(TURKU_TEAM).build());

        assertThat(policy().speak(aino.id(), "sv")).isEqualTo(new Applied(List.of(aino.withLanguage("sv"))));
        assertThat(policy().speak(aino.id(), "fi")).isEqualTo(new Unchanged());
        assertFields(policy().speak(aino.id(), "de"), "language");
    }

    private static void assertFields(Change change, String... fields) {
        assertThat(change)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.findings())
                                .extracting(Finding::field)
                                .containsExactly(fields));
    }

    private Change put(Actor actor, Entry entry) {
        return policy().put(actor, entry);
    }

    private DirectoryPolicy policy() {
        return new DirectoryPolicy(TenantDirectory.of(TENANT, 1, entries, Optional.of(CATCH_ALL)));
    }

    private Member add(Member member) {
        Member placed = member.withLocations(policy().directory().locationsOf(member));
        entries.add(placed);
        return placed;
    }

    private static Location location(int n, String name) {
        return new Location(ID, new UUID(1, n), name, name, "Europe/Helsinki", List.of(), List.of(), true);
    }

    private static RequestType type(int n, String key) {
        return new RequestType(ID, new UUID(3, n), key, new RequestType.Names("fi", "sv", "en"), "shotgun", true);
    }

    private static OpeningHours hours(DayOfWeek day, int opens, int closes) {
        return new OpeningHours(day, LocalTime.of(opens, 0), LocalTime.of(closes, 0));
    }
}
