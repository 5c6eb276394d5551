package io.koppi.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.koppi.intake.Company.Line;
import io.koppi.intake.LargeBodies.Turn;
import io.koppi.intake.mail.inbound.SmtpListener;
import io.koppi.platform.test.LocalPlatform;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What once was answered by 500 or 503 for ever, through the real doors. */
@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class HostileInputIT {
    private static final int TEN_MEBIBYTES = 10 << 20;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Inject
    SmtpListener smtp;

    @Inject
    LargeBodies largeBodies;

    @Test
    void nullBytesDoNotKeepAFormFromBeingKept() {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");

            assertThat(Web.form(
                                    form.path(),
                                    "puhelin=0400001001&nimi=%00A%00&suostumus=%00on&requesttype=%00x&submissionId=%00",
                                    "Accept",
                                    "application/json")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(stored.contacts(company.tenantId)).singleElement().satisfies(contact -> {
                assertThat(contact.state()).isEqualTo("processed");
                assertThat(contact.normalised().path("contact").path("name").asText())
                        .isEqualTo("A");
            });
        }
    }

    @Test
    void aProvidersLeadWithoutAnIdThatCanBeKeptIsKept() {
        try (Company company = new Company(brokers)) {
            Line google = company.channel("google-lead-forms", "{\"secrets\": [\"k\"]}");

            for (String id : List.of("\\u0001", "x".repeat(5_000))) {
                assertThat(Web.post(google.path(), "{\"google_key\": \"k\", \"lead_id\": \"" + id + "\"}")
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(stored.contacts(company.tenantId))
                    .hasSize(2)
                    .allSatisfy(contact -> assertThat(contact.state()).isEqualTo("failed"));
        }
    }

    @Test
    void aTimeNoDatabaseHoldsIsNotBelieved() {
        try (Company company = new Company(brokers)) {
            Line adf = company.channel("adf", "{\"secrets\": [\"k\"]}");
            String prospect = "<adf><prospect><requestdate>+999999999-12-31T23:59:59Z</requestdate><vehicle>"
                    + "<price>1e-999999999</price></vehicle><customer><contact><phone>0400001001</phone></contact>"
                    + "</customer></prospect></adf>";

            assertThat(Web.post(adf.path(), prospect, "Content-Type", "application/xml", "X-Api-Key", "k")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(stored.contacts(company.tenantId))
                    .singleElement()
                    .satisfies(contact -> assertThat(
                                    contact.normalised().path("received_at").asText())
                            .startsWith("20"));
        }
    }

    @Test
    void anAddressNoChannelCanHaveIsUnknown() {
        assertThat(Web.form("/f/%00", "puhelin=0400001001").statusCode()).isEqualTo(404);
        assertThat(Web.post("/hooks/a%00b", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void aMailThatBreaksItsReaderIsKept() throws Exception {
        try (Company company = new Company(brokers);
                SmtpDialog dialog = new SmtpDialog(smtp.port())) {
            Line mail = company.channel("marketplace-mail", "{}");
            String chain =
                    "From: a@example.com\r\nSubject: Fwd: x\r\n\r\nFrom: B <b@example.com>\r\nSent: x\r\nSubject: "
                            + "fw:".repeat(100_000) + "\r\n\r\nSoita 0400 001 001\r\n";

            assertThat(dialog.send(mail.address() + "@leads.localhost", chain.getBytes(UTF_8))
                            .getLast())
                    .startsWith("250");
            assertThat(stored.contacts(company.tenantId)).hasSize(1);
        }
    }

    @Test
    void largeBodiesComeOneAfterTheOtherAndSmallOnesDoNotWait() throws Exception {
        try (Company company = new Company(brokers)) {
            Line form = company.channel("website-form", "{}");
            List<Turn> taken = new ArrayList<>();
            taken.add(largeBodies.turn(TEN_MEBIBYTES).await().atMost(Duration.ofSeconds(5)));
            taken.add(largeBodies.turn(TEN_MEBIBYTES).await().atMost(Duration.ofSeconds(5)));
            String large = "puhelin=0400001001&viesti=" + "a".repeat(9 << 20);
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(
                    () -> Web.form(form.path(), large).statusCode());

            assertThat(Web.form(form.path(), "puhelin=0400001001").statusCode()).isEqualTo(303);
            await().during(Duration.ofSeconds(1)).atMost(Company.SOON).until(() -> !waiting.isDone());
            taken.forEach(largeBodies::end);

            await().atMost(Company.SOON).until(waiting::isDone);
            assertThat(waiting.join()).isEqualTo(303);
        }
    }

    @Test
    void whoNeverEndsABodyIsCutOffAfterTheAnswer() throws Exception {
        try (Company company = new Company(brokers);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            Line form = company.channel("website-form", "{}");
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + form.path() + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\n\r\n")
                    .getBytes(UTF_8));
            byte[] chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(UTF_8);

            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThatThrownBy(() -> {
                                while (true) {
                                    out.write(chunk);
                                }
                            })
                            .isInstanceOf(SocketException.class));
        }
    }
}
