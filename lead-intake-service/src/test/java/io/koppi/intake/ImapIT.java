package io.koppi.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.koppi.intake.Company.Line;
import io.koppi.intake.mail.inbound.SmtpListener;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.platform.test.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalPlatform.class, initArgs = @ResourceArg(name = "keycloak", value = "true"))
@WithTestResource(GraphStub.class)
class ImapIT {
    private static final String HEAD = "From: Nettiauto <noreply@nettiauto.example.com>\r\nSubject: Yhteydenotto\r\n";

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @Inject
    Stored stored;

    @Inject
    SmtpListener smtp;

    @Inject
    DataSource database;

    private GreenMail server;
    private GreenMailUser user;

    @BeforeEach
    void startServer() {
        start(0);
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void whatLiesInTheMailboxBecomesAContactAndWhatCameBySmtpIsTheSame() throws Exception {
        try (Company company = new Company(brokers);
                SmtpDialog dialog = new SmtpDialog(smtp.port())) {
            put(lead("history"), Instant.now().minus(Duration.ofDays(30)));
            put(lead("i-1"), Instant.now());
            Line line = company.channel("marketplace-mail", settings("secret"));
            awaitContacts(company, 1);

            assertThat(dialog.send(line.address() + "@leads.localhost", bytes(lead("i-2")))
                            .getLast())
                    .startsWith("250");
            put(lead("i-2"), Instant.now());
            put(lead("i-3"), Instant.now());

            awaitContacts(company, 3);
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(company.counts(line).getInt("duplicates"))
                            .isEqualTo(1));
            assertThat(stored.contacts(company.tenantId))
                    .extracting(Stored.Contact::externalId)
                    .containsExactlyInAnyOrder("i-1@example.com", "i-2@example.com", "i-3@example.com");
            assertThat(stored.contacts(company.tenantId))
                    .allSatisfy(contact -> assertThat(
                                    contact.normalised().path("source").asText())
                            .isEqualTo("email.nettiauto"));
            assertThat(stored.rowsWithoutTenant("pull")).isZero();
        }
    }

    @Test
    void numberedAnewAMailboxIsReadAgainWithoutASecondContact() throws Exception {
        try (Company company = new Company(brokers)) {
            put(lead("v-1"), Instant.now());
            Line line = company.channel("marketplace-mail", settings("secret"));
            awaitContacts(company, 1);
            int port = server.getImap().getPort();

            server.stop();
            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            assertThat(company.counts(line).getString("state")).isEqualTo("imap-failing"));
            start(port);
            put(lead("v-1"), Instant.now());
            put(lead("v-2"), Instant.now());

            awaitContacts(company, 2);
            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(company.counts(line).getInt("duplicates"))
                            .isEqualTo(1));
        }
    }

    @Test
    void aMailNobodyCanReadStandsInTheFailedTrayAndHoldsUpNoOther() throws Exception {
        try (Company company = new Company(brokers)) {
            put(
                    HEAD + "Message-ID: <broken@example.com>\r\nContent-Transfer-Encoding: base64\r\n\r\nÄ\r\n",
                    Instant.now());
            put(HEAD + "Message-ID: <nobody@example.com>\r\n\r\nHei\r\n", Instant.now());
            put(lead("after"), Instant.now());
            company.channel("marketplace-mail", settings("secret"));

            await().atMost(Company.SOON)
                    .untilAsserted(() -> assertThat(stored.contacts(company.tenantId))
                            .extracting(contact -> contact.externalId() + " " + contact.reason())
                            .containsExactlyInAnyOrder(
                                    "broken@example.com no-contact-found",
                                    "nobody@example.com no-contact-found",
                                    "after@example.com null"));
        }
    }

    @Test
    void aMailThatCannotBeKeptIsTheFirstOfTheNextTurn() throws Throwable {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("marketplace-mail", settings("secret"));
            put(lead("k-0"), Instant.now());
            awaitContacts(company, 1);
            RefusedContacts.during(database, company.tenantId, () -> {
                put(lead("k-1"), Instant.now());
                put(lead("k-2"), Instant.now());
                await().atMost(Company.SOON)
                        .untilAsserted(() -> assertThat(company.counts(line).getString("failure"))
                                .isEqualTo("imap-not-kept"));
            });

            awaitContacts(company, 3);
            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            assertThat(company.counts(line).getString("state")).isEqualTo("ready"));
        }
    }

    @Test
    void aMailboxThatDoesNotOpenIsShownUntilItDoes() throws Exception {
        try (Company company = new Company(brokers)) {
            Line line = company.channel("marketplace-mail", settings("wrong"));
            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            assertThat(company.counts(line).getString("state")).isEqualTo("imap-failing"));
            JsonPath failing = company.counts(line);
            assertThat(failing.getString("failure")).isEqualTo("imap-sign-in-refused");
            assertThat(failing.getString("failingSince")).isNotBlank();

            company.configure(Tokens.operator(), line.id(), "{\"imapPassword\": \"secret\"}")
                    .then()
                    .statusCode(200);

            await().atMost(Company.SOON)
                    .untilAsserted(() ->
                            assertThat(company.counts(line).getString("state")).isEqualTo("ready"));
            assertThat(company.counts(line).getString("failingSince")).isNull();
        }
    }

    @Test
    void withoutItsPasswordAMailboxIsNotRead() {
        try (Company company = new Company(brokers)) {
            Line line = company.channel(
                    "marketplace-mail", settings("secret").replace(", \"imapPassword\": \"secret\"", ""));

            assertThat(company.counts(line).getString("state")).isEqualTo("needs-secret");
        }
    }

    private void start(int port) {
        server = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser("leads@example.com", "leads", "secret");
    }

    private String settings(String password) {
        return """
                {"imap": {"host": "localhost", "port": %d, "tls": false, "user": "leads"}, "imapPassword": "%s"}""".formatted(server.getImap().getPort(), password);
    }

    private void put(String mail, Instant arrived) throws Exception {
        MailFolder inbox = server.getManagers().getImapHostManager().getInbox(user);
        MimeMessage message =
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes(mail)));
        inbox.appendMessage(message, new Flags(), Date.from(arrived));
    }

    private void awaitContacts(Company company, int count) {
        await().atMost(Company.SOON)
                .untilAsserted(() -> assertThat(stored.contacts(company.tenantId))
                        .hasSize(count)
                        .allSatisfy(contact -> assertThat(contact.state()).isEqualTo("processed")));
    }

    private static String lead(String id) {
        return HEAD + "Message-ID: <" + id + "@example.com>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
                + "Nimi: Aino Mäkelä\r\nPuhelin: 0400 001 001\r\n";
    }

    private static byte[] bytes(String mail) {
        return mail.getBytes(UTF_8);
    }
}
