package io.koppi.intake.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.koppi.intake.Company;
import io.koppi.intake.GraphStub;
import io.koppi.intake.Stored;
import io.koppi.intake.Web;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class ImportRefusalsIT {
    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Test
    void whatCannotBeAListIsRefusedAndNamed() {
        try (Company company = new Company(brokers)) {
            Lists lists = Lists.of(company, "{}");
            byte[] xls = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

            lists.upload(xls, Map.of()).then().statusCode(415);
            lists.upload(new byte[] {'P', 'K', 3, 4, 0}, Map.of()).then().statusCode(400);
            lists.upload("Nimi;Puhelin\n".getBytes(UTF_8), Map.of()).then().statusCode(400);
            lists.upload("Nimi;Puhelin\nA;\"0400".getBytes(UTF_8), Map.of())
                    .then()
                    .statusCode(400);
            lists.upload(Lists.people(1, 1), Map.of("zone", "Europe/Nowhere"))
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("zone"));
            lists.upload(Lists.people(1, 1), Map.of("locale", "Suomi"))
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("locale"));
            assertThat(Web.post("/imports", new byte[(50 << 20) + 1], "Authorization", "Bearer " + Tokens.operator())
                            .statusCode())
                    .isEqualTo(413);
            new Lists(company, UUID.randomUUID())
                    .upload(Lists.people(1, 1), Map.of())
                    .then()
                    .statusCode(404);
            new Lists(company, company.channel("website-form", "{}").id())
                    .upload(Lists.people(1, 1), Map.of())
                    .then()
                    .statusCode(422)
                    .body("errors.field", contains("channelId"));
            assertThat(stored.rows("import_batch", company.tenantId)).isZero();
        }
    }

    @Test
    void aListOverTheUsualLimitOfBodiesIsTaken() {
        try (Company company = new Company(brokers)) {
            byte[] list = ("Nimi;Puhelin;Viesti\n" + ("Aino;0400001001;" + "a".repeat(30_000) + "\n").repeat(400))
                    .getBytes(UTF_8);

            assertThat(list.length).isGreaterThan(11 << 20);
            assertThat(Lists.of(company, "{}").upload(list, Map.of()).jsonPath().getInt("rows"))
                    .isEqualTo(400);
        }
    }

    @Test
    void aStartThatCannotWorkIsRefusedAndNamed() {
        try (Company company = new Company(brokers)) {
            Lists lists = Lists.of(company, "{}");
            String id = lists.uploaded(Lists.people(1, 1), Map.of());

            refused(lists, id, "{\"columns\": {\"0\": \"nickname\"}}", "columns.0");
            refused(lists, id, "{\"columns\": {\"7\": \"name\"}}", "columns.7");
            refused(lists, id, "{\"columns\": {\"1\": \"ignore\", \"2\": \"attribute\"}}", "columns");
            refused(lists, id, "{\"locationId\": \"" + UUID.randomUUID() + "\"}", "locationId");
            refused(lists, id, "{\"colums\": {}}", "colums");
            lists.start(id, "{}").then().statusCode(202);
            lists.ended(id, Company.SOON);
            lists.start(id, "{}").then().statusCode(409);
        }
    }

    private static void refused(Lists lists, String id, String choice, String field) {
        lists.start(id, choice)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains(field));
    }
}
