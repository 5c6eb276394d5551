package io.koppi.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DemoSeedTest {
    private final DemoSeed seed = DemoSeed.read();

    @Test
    void idsPhonesAndMailAddressesAreGivenOnce() {
        for (String field : List.of("id", "phone", "email")) {
            List<String> values = new ArrayList<>();
            seed.tenants().forEach(tenant -> tenant.findValues(field).forEach(value -> values.add(value.asText())));

            assertThat(values).as(field).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void everyContactFindsATeam() {
        for (JsonNode tenant : seed.tenants()) {
            List<String> teams = ids(tenant, "teams");
            assertThat(teams).contains(tenant.path("catchAll").path("teamId").asText());
            tenant.path("members")
                    .forEach(member -> member.path("teamIds")
                            .forEach(team -> assertThat(teams).contains(team.asText())));
        }
    }

    @Test
    void everyLocationHasAnAdminToShow() {
        JsonNode kotikolo = seed.tenants().getFirst();

        assertThat(seed.signIns(kotikolo))
                .extracting(DemoSeed.SignIn::role)
                .containsOnly("location admin", "seller", "tenant admin")
                .hasSize(9);
    }

    private static List<String> ids(JsonNode tenant, String field) {
        return StreamSupport.stream(tenant.path(field).spliterator(), false)
                .map(entry -> entry.path("id").asText())
                .toList();
    }
}
