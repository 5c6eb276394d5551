package io.koppi.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.koppi.bench.demo.Customers;
import io.koppi.bench.door.Draft;
import io.koppi.bench.member.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The link in the message: whoever looks at it changes nothing, whoever taps it takes the lead. */
class PreviewersIT {
    private static final String OSKAR = "+358400000009";
    private static final String HELMI = "+358400000010";

    private final Koppi koppi = Koppi.running();
    private final Phones phones = new Phones(koppi);
    private final String subject = Subject.fresh();

    private URI oskarsLink = koppi.gateway();
    private URI helmisLink = koppi.gateway();

    @BeforeEach
    void contactForTurku() throws Exception {
        Draft some = new Customers(new Random()).at("Turku", Instant.now());
        Draft draft = new Draft(
                some.key(), some.name(), some.phone(), some.email(), "Turku", subject, some.message(), some.sentAt());
        assertThat(koppi.company("kotikolo").form().send(draft).accepted()).isTrue();
        oskarsLink = phones.linkIn(OSKAR, subject);
        helmisLink = phones.linkIn(HELMI, subject);
    }

    @Test
    void looksChangeNothingAndTheTapTakesTheLead() throws Exception {
        Visitor previewer = new Visitor();
        for (int look = 0; look < 10; look++) {
            assertThat(previewer.head(oskarsLink).statusCode()).isEqualTo(200);
            assertThat(previewer.get(oskarsLink).statusCode()).isEqualTo(200);
        }
        assertThat(preview(oskarsLink).path("state").asText()).isEqualTo("open");

        Visitor oskar = new Visitor();
        URI lead = oskar.tap(oskarsLink);

        assertThat(lead.getPath()).startsWith("/leads/");
        assertThat(viewOf(lead, oskar).path("view").asText()).isEqualTo("full");
        assertThat(viewOf(lead, oskar).path("customer").path("phone").asText()).startsWith("+358");
    }

    @Test
    void secondTapWithinAMinuteWorks() throws Exception {
        Visitor oskar = new Visitor();
        URI first = oskar.tap(oskarsLink);

        assertThat(oskar.tap(oskarsLink)).isEqualTo(first);
        assertThat(new Visitor().tap(oskarsLink))
                .as("before the first answer was there")
                .isEqualTo(first);
    }

    @Test
    void anotherMembersLinkDoesNotTakeWhatIsTaken() throws Exception {
        Visitor oskar = new Visitor();
        Visitor helmi = new Visitor();
        URI lead = oskar.tap(oskarsLink);

        assertThat(helmi.tap(helmisLink)).isEqualTo(lead);

        JsonNode seen = viewOf(lead, helmi);
        assertThat(seen.path("view").asText()).isEqualTo("taken");
        assertThat(seen.path("owner").path("name").asText()).startsWith("Oskar");
        assertThat(seen.has("customer")).isFalse();
        assertThat(viewOf(lead, oskar).path("view").asText()).isEqualTo("full");
    }

    @Test
    void expiredLinkExplainsItselfAndTakesNothing() throws Exception {
        expire(oskarsLink);
        Visitor oskar = new Visitor();

        URI explained = oskar.tap(oskarsLink);

        assertThat(explained.getPath()).isEqualTo(oskarsLink.getPath());
        assertThat(explained.getQuery()).isEqualTo("problem=link-expired");
        assertThat(oskar.get(explained).statusCode()).isEqualTo(200);
        assertThat(preview(oskarsLink).path("state").asText()).isEqualTo("expired");
        assertThat(preview(helmisLink).path("state").asText()).isEqualTo("open");
    }

    private JsonNode preview(URI link) throws Exception {
        String token = link.getPath().substring("/q/".length());
        return Json.of(new Visitor().get(koppi.gateway().resolve("/api/quick-links/" + token)));
    }

    private JsonNode viewOf(URI lead, Visitor visitor) throws Exception {
        HttpResponse<String> answer = visitor.get(koppi.gateway().resolve("/api" + lead.getPath()));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.of(answer);
    }

    /** Moves the link's end into the past: nobody waits twelve hours for a test. */
    private void expire(URI link) throws Exception {
        String token = link.getPath().substring("/q/".length());
        try (Connection connection = new Databases(koppi).open("notification");
                PreparedStatement update = connection.prepareStatement(
                        "update quick_link set expires_at = now() - interval '1 minute' where token_hash in"
                                + " (encode(sha256(?::bytea), 'hex'), encode(sha256(?::bytea), 'base64'))")) {
            update.setString(1, token);
            update.setString(2, token);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
