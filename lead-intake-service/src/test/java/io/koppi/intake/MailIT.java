package io.koppi.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.intake.Company.Line;
import io.koppi.intake.mail.inbound.SmtpListener;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class MailIT {
    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Inject
    SmtpListener smtp;

    @Inject
    DataSource database;

    @Test
    void aMailWithoutAdfStandsReadableInTheFailedTrayOnce() throws Exception {
        try (Company company = new Company(brokers);
                SmtpDialog dialog = new SmtpDialog(smtp.port())) {
            Line adf = company.channel("adf", "{}");
            byte[] mail = mail("m-1", "Hei, onko auto vielä myynnissä?\r\n");

            assertThat(dialog.send(adf.address() + "@leads.localhost", mail).getLast())
                    .startsWith("250");
            assertThat(dialog.send(adf.address().toUpperCase(Locale.ROOT) + "@x", mail)
                            .getLast())
                    .startsWith("250");

            assertThat(stored.contacts(company.tenantId)).singleElement().satisfies(contact -> {
                assertThat(contact.state()).isEqualTo("failed");
                assertThat(contact.reason()).isEqualTo("no-adf");
                assertThat(contact.externalId()).isEqualTo("m-1@example.com");
            });
            UUID id = stored.contacts(company.tenantId).getFirst().id();
            var admin = RestAssured.given().auth().oauth2(Tokens.operator()).header("X-Koppi-Tenant", company.tenantId);
            assertThat(admin.get("/contacts/failed").jsonPath().getList("items.id"))
                    .containsExactly(id.toString());
            assertThat(admin.get("/contacts/failed/" + id).jsonPath().getString("text"))
                    .contains("Lomake")
                    .contains("onko auto vielä myynnissä");
            assertThat(admin.post("/contacts/failed/" + id + "/replay")
                            .jsonPath()
                            .getString("outcome"))
                    .isEqualTo("still-unreadable");
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(company.peer.typesAbout(id, Topics.INTAKE))
                            .containsOnly("intake.contact-failed.v1"));
            assertThat(company.counts(adf).getInt("failed")).isEqualTo(1);
            assertThat(company.counts(adf).getInt("duplicates")).isEqualTo(1);
        }
    }

    @Test
    void anUnknownAddressAndATooLargeMailAreRefused() throws Exception {
        try (Company company = new Company(brokers);
                SmtpDialog dialog = new SmtpDialog(smtp.port())) {
            Line adf = company.channel("adf", "{}");
            Line form = company.channel("website-form", "{}");
            byte[] tooLarge = new byte[10 * 1024 * 1024 + 1];
            Arrays.fill(tooLarge, (byte) 'a');

            assertThat(dialog.say("EHLO test.example.com")).contains("SIZE 10485760");
            assertThat(dialog.send("nobody@leads.localhost", mail("m", "x")).getFirst())
                    .startsWith("550");
            assertThat(dialog.say("RSET")).startsWith("250");
            assertThat(dialog.send(form.address() + "@leads.localhost", mail("m", "x"))
                            .getFirst())
                    .startsWith("550");
            assertThat(dialog.say("RSET")).startsWith("250");
            assertThat(dialog.send(adf.address() + "@leads.localhost", tooLarge).getLast())
                    .startsWith("552");
            assertThat(dialog.say("RSET")).startsWith("250");
            assertThat(dialog.say("MAIL FROM:<a@example.com> SIZE=99999999")).startsWith("552");
            assertThat(stored.contacts(company.tenantId)).isEmpty();
        }
    }

    @Test
    void aMailCannotSmuggleAnotherOneIn() throws Exception {
        try (Company company = new Company(brokers);
                SmtpDialog dialog = new SmtpDialog(smtp.port())) {
            Line adf = company.channel("adf", "{}");
            String smuggled = "x\n.\r\nMAIL FROM:<a@example.com>\r\nRCPT TO:<" + adf.address() + "@x>\r\nDATA\r\ny\r\n";

            assertThat(dialog.send(adf.address() + "@leads.localhost", mail("smuggler", smuggled))
                            .getLast())
                    .startsWith("250");

            assertThat(dialog.say("NOOP")).startsWith("250");
            assertThat(stored.contacts(company.tenantId)).hasSize(1);
        }
    }

    @Test
    void whileTheDatabaseIsAwayTheSenderKeepsTheMail() throws Exception {
        try (Company company = new Company(brokers);
                Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                SmtpDialog dialog = new SmtpDialog(smtp.port())) {
            Line adf = company.channel("adf", "{}");
            connection.setAutoCommit(false);
            statement.execute("lock table contact in access exclusive mode");

            List<String> answers = dialog.send(adf.address() + "@leads.localhost", mail("away", "x"));

            assertThat(answers.getLast()).startsWith("451");
            connection.rollback();
            assertThat(dialog.say("RSET")).startsWith("250");
            assertThat(dialog.send(adf.address() + "@leads.localhost", mail("away", "x"))
                            .getLast())
                    .startsWith("250");
            assertThat(stored.contacts(company.tenantId)).hasSize(1);
        }
    }

    private static byte[] mail(String id, String text) {
        String head = """
                From: a@example.com
                Subject: Lomake
                Message-ID: <%s@example.com>
                Content-Type: text/plain; charset=utf-8

                """.replace("\n", "\r\n").formatted(id);
        return (head + text).getBytes(UTF_8);
    }
}
