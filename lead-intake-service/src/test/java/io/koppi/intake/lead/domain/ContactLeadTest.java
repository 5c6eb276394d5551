package io.koppi.intake.lead.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.directory.domain.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactLeadTest {
    private static final UUID ID = new UUID(0, 1);
    private static final UUID TENANT = new UUID(0, 2);
    private static final UUID TURKU = new UUID(0, 3);
    private static final UUID OULU = new UUID(0, 4);
    private static final UUID ANA = new UUID(0, 5);
    private static final UUID BEN = new UUID(0, 6);

    private final ContactLead anas = new ContactLead(
            ID,
            TENANT,
            TURKU,
            Optional.of(new ContactLead.Owner(ANA, Instant.parse("2026-03-02T12:00:00Z"))),
            "new",
            false);
    private final ContactLead free = new ContactLead(ID, TENANT, TURKU, Optional.empty(), "new", false);

    @Test
    void itsOwnerSeesItAsLongAsTheyWorkThere() {
        assertThat(anas.isOpenTo(member(ANA, Set.of(), Set.of(TURKU), Optional.empty())))
                .isTrue();
        assertThat(anas.isOpenTo(member(ANA, Set.of(), Set.of(TURKU), Optional.of(ID))))
                .isTrue();
        assertThat(anas.isOpenTo(member(ANA, Set.of(), Set.of(TURKU), Optional.of(new UUID(0, 9)))))
                .isFalse();
        assertThat(anas.isOpenTo(member(ANA, Set.of(), Set.of(OULU), Optional.empty())))
                .isFalse();
    }

    @Test
    void ofTheOthersOnlyWhoRulesTheLocationDoes() {
        assertThat(anas.isOpenTo(member(BEN, Set.of(), Set.of(TURKU), Optional.empty())))
                .isFalse();
        assertThat(anas.isOpenTo(member(BEN, Set.of(OULU), Set.of(OULU), Optional.empty())))
                .isFalse();
        assertThat(anas.isOpenTo(member(BEN, Set.of(TURKU), Set.of(), Optional.empty())))
                .isTrue();
        assertThat(anas.isOpenTo(member(BEN, Set.of(TURKU), Set.of(), Optional.of(ID))))
                .isFalse();
    }

    @Test
    void whileItIsFreeNobodyDoes() {
        assertThat(free.isOpenTo(member(BEN, Set.of(TURKU), Set.of(TURKU), Optional.empty())))
                .isFalse();
    }

    private static Caller member(UUID id, Set<UUID> rules, Set<UUID> works, Optional<UUID> onlyLead) {
        return new Caller(TENANT, id, false, rules, works, onlyLead);
    }
}
