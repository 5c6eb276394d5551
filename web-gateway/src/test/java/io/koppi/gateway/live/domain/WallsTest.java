package io.koppi.gateway.live.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WallsTest {
    private static final UUID TENANT = new UUID(1, 0);
    private static final UUID OTHER_TENANT = new UUID(1, 1);
    private static final UUID TURKU = new UUID(2, 0);
    private static final UUID HELSINKI = new UUID(2, 1);
    private static final UUID LEAD = new UUID(3, 0);
    private static final UUID NEIGHBOUR = new UUID(3, 1);

    private final Walls seller = new Walls(TENANT, false, Set.of(TURKU), Optional.empty());
    private final Walls admin = new Walls(TENANT, true, Set.of(), Optional.empty());
    private final Walls link = new Walls(TENANT, false, Set.of(TURKU), Optional.of(LEAD));

    @Test
    void sellerHearsOwnLocationsOnly() {
        assertThat(seller.admit(opened(TENANT, TURKU, LEAD))).isTrue();
        assertThat(seller.admit(new Hint.FiguresChanged(TENANT, TURKU))).isTrue();
        assertThat(seller.admit(opened(TENANT, HELSINKI, LEAD))).isFalse();
    }

    @Test
    void tenantIsAWallEvenForTheSameLocation() {
        assertThat(seller.admit(opened(OTHER_TENANT, TURKU, LEAD))).isFalse();
        assertThat(admin.admit(opened(OTHER_TENANT, TURKU, LEAD))).isFalse();
    }

    @Test
    void tenantAdminHearsEveryLocation() {
        assertThat(admin.admit(opened(TENANT, HELSINKI, LEAD))).isTrue();
    }

    @Test
    void quickLinkHearsItsLeadOnly() {
        assertThat(link.admit(opened(TENANT, TURKU, LEAD))).isTrue();
        assertThat(link.admit(opened(TENANT, TURKU, NEIGHBOUR))).isFalse();
        assertThat(link.admit(new Hint.FiguresChanged(TENANT, TURKU))).isFalse();
    }

    private static Hint.Located opened(UUID tenant, UUID location, UUID lead) {
        return new Hint.LeadOpened(tenant, location, lead);
    }
}
