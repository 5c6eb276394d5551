package io.koppi.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.koppi.intake.Company.Line;
import io.koppi.intake.hook.application.Hmac;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What tests of the ledger and the failed tray send in: ADF with the key {@code k}, Meta's notices signed with {@code s}. */
final class Sending {
    private Sending() {}

    /** One prospect nobody can be reached by, which is kept because another one beside it is fine. */
    static UUID failed(Line adf, String id) {
        String body =
                "<adf>" + prospect(id, "<comments/>") + prospect(id + "-fine", "<phone>0400001001</phone>") + "</adf>";
        JsonPath answer = JsonPath.from(Web.post(adf.path(), body, "Content-Type", "application/xml", "X-Api-Key", "k")
                .body());
        return UUID.fromString(answer.getString("contacts[0].contactId"));
    }

    static String prospect(String id, String more) {
        return "<prospect><id source=\"s\">" + id + "</id><customer><contact><name>A B</name>" + more
                + "</contact></customer></prospect>";
    }

    static String leadId() {
        return Long.toString(ThreadLocalRandom.current().nextLong(100_000_000_000L, 900_000_000_000_000L));
    }

    static void announce(Line meta, String id) {
        String body = "{\"object\":\"page\",\"entry\":[{\"id\":\"7\",\"changes\":[{\"field\":\"leadgen\",\"value\":"
                + "{\"leadgen_id\":" + id + ",\"page_id\":7,\"form_id\":\"9\",\"ad_id\":0}}]}]}";
        byte[] signature = Hmac.sha256("s".getBytes(StandardCharsets.UTF_8), body.getBytes(StandardCharsets.UTF_8));
        assertThat(Web.post(
                                meta.path(),
                                body,
                                "X-Hub-Signature-256",
                                "sha256=" + HexFormat.of().formatHex(signature))
                        .statusCode())
                .isEqualTo(200);
    }

    /** What Graph answers when the lead is fetched. */
    static void stub(String id, ResponseDefinitionBuilder answer) {
        GraphStub.client().register(get(urlPathEqualTo("/v24.0/" + id)).willReturn(answer));
    }
}
