package io.koppi.gateway.forward.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.koppi.gateway.forward.domain.ApiPath.Owner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiPathTest {
    @ParameterizedTest
    @CsvSource({
        "/api/me, ROUTING, /me",
        "/api/directory/locations, ROUTING, /directory/locations",
        "/api/directory/contacts/7/trace, ROUTING, /contacts/7/trace",
        "/api/leads, CLAIM, /leads",
        "/api/leads/7/claim, CLAIM, /leads/7/claim",
        "/api/stats/today, STATS, /stats/today",
        "/api/channels/7/settings, INTAKE, /channels/7/settings",
        "/api/ledger, INTAKE, /ledger",
        "/api/contacts/failed, INTAKE, /contacts/failed",
        "/api/alerts, NOTIFICATION, /alerts",
    })
    void pathHasOneOwner(String path, Owner owner, String atTheOwner) {
        assertThat(ApiPath.of(path)).hasValue(new ApiPath(owner, atTheOwner));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/live",
                "/api/quick-links/x",
                "/api/tenants/7",
                "/api/q/health",
                "/api/meal",
                "/api/alerts/..%2fquick-links",
                "/api/alerts/%5Cx",
                "/leads"
            })
    void whatNobodyAnswersHasNone(String path) {
        assertThat(ApiPath.of(path)).isEmpty();
    }
}
