package io.koppi.routing.directory.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Members who differ only in what a test is about. */
final class MemberFixture {
    static final UUID TENANT = new UUID(9, 0);

    private final int n;
    private final List<UUID> teams = new ArrayList<>();
    private final List<UUID> ruled = new ArrayList<>();
    private boolean admin;
    private String email;

    private MemberFixture(int n) {
        this.n = n;
        this.email = "member-" + n + "@example.com";
    }

    static MemberFixture member(int n) {
        return new MemberFixture(n);
    }

    MemberFixture in(Team team) {
        teams.add(team.id());
        return this;
    }

    MemberFixture ruling(Location location) {
        ruled.add(location.id());
        return this;
    }

    MemberFixture admin() {
        admin = true;
        return this;
    }

    MemberFixture email(String address) {
        email = address;
        return this;
    }

    Member build() {
        return new Member(
                TENANT,
                new UUID(5, n),
                "Test Member",
                email,
                Optional.empty(),
                "fi",
                admin,
                Set.copyOf(ruled),
                Set.copyOf(teams),
                Set.of(),
                true);
    }
}
