package io.koppi.routing.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.koppi.contracts.Topics;
import io.koppi.contracts.intake.CallbackWish;
import io.koppi.contracts.intake.Contact;
import io.koppi.contracts.intake.ContactErased;
import io.koppi.contracts.intake.ContactReceived;
import io.koppi.contracts.intake.ContactWithdrawn;
import io.koppi.contracts.intake.Customer;
import io.koppi.contracts.intake.CustomerSpoke;
import io.koppi.contracts.intake.PlaceWish;
import io.koppi.contracts.routing.ContactRouted;
import io.koppi.contracts.routing.CustomerHeard;
import io.koppi.contracts.routing.LeadErasureAsked;
import io.koppi.contracts.routing.LeadWithdrawalAsked;
import io.koppi.platform.test.EventPeer;
import io.koppi.platform.test.EventPeer.Heard;
import io.koppi.platform.test.LocalPlatform;
import io.koppi.routing.TestTenant;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalPlatform.class)
class PassOnWordIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final UUID LIST = UUID.randomUUID();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private Optional<EventPeer> peer = Optional.empty();

    @BeforeEach
    void listen() {
        peer = Optional.of(new EventPeer(brokers));
    }

    @AfterEach
    void stopListening() {
        peer.ifPresent(EventPeer::close);
    }

    @Test
    void aWordFollowsTheContactsRoutingAndIsPassedOnOnce() {
        TestTenant tenant = new TestTenant();
        ready(tenant);
        ContactReceived contact = contact(tenant.id);

        peer().publish(Topics.INTAKE, contact);
        peer().publish(Topics.INTAKE, withdrawn(contact));
        peer().publish(Topics.INTAKE, erased(contact));

        List<Heard> heard = heard(contact, 3);
        assertThat(heard)
                .extracting(Heard::type)
                .containsExactly(
                        "routing.contact-routed.v1",
                        "routing.lead-withdrawal-asked.v1",
                        "routing.lead-erasure-asked.v1");
        assertThat(heard.get(1).as(LeadWithdrawalAsked.class))
                .isEqualTo(new LeadWithdrawalAsked(
                        tenant.id, contact.contactId(), "import-undone", Optional.of(LIST), NOON));
        assertThat(heard.get(2).as(LeadErasureAsked.class))
                .isEqualTo(new LeadErasureAsked(tenant.id, contact.contactId(), NOON));
    }

    @Test
    void aWordAboutAContactThatWaitsComesBehindItInTheOrderOfTheWords() {
        TestTenant tenant = new TestTenant();
        ContactReceived contact = contact(tenant.id);
        peer().publish(Topics.INTAKE, contact);
        peer().publish(Topics.INTAKE, withdrawn(contact));
        peer().publish(Topics.INTAKE, erased(contact));
        theConsumerIsPast(contact);
        assertThat(peer().about(contact.contactId(), Topics.ROUTING)).isEmpty();

        ready(tenant);

        assertThat(heard(contact, 3))
                .extracting(Heard::type)
                .containsExactly(
                        "routing.contact-routed.v1",
                        "routing.lead-withdrawal-asked.v1",
                        "routing.lead-erasure-asked.v1");
    }

    @Test
    void ofAnErasedContactThatWaitsNothingOfThePersonIsKept() {
        TestTenant tenant = new TestTenant();
        ContactReceived contact = contact(tenant.id);
        peer().publish(Topics.INTAKE, contact);
        peer().publish(Topics.INTAKE, erased(contact));
        theConsumerIsPast(contact);

        ready(tenant);

        Contact left = heard(contact, 2).getFirst().as(ContactRouted.class).contact();
        assertThat(left.customer()).isEqualTo(new Customer(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(left.message()).isEmpty();
        assertThat(left.answers()).isEmpty();
        assertThat(left.subject()).isEqualTo(contact.contact().subject());
        assertThat(left.externalId()).isEqualTo(contact.contact().externalId());
    }

    @Test
    void aWordThatComesBeforeItsContactWaitsForIt() {
        TestTenant tenant = new TestTenant();
        ready(tenant);
        ContactReceived contact = contact(tenant.id);

        peer().publish(Topics.INTAKE, withdrawn(contact));
        peer().publish(Topics.INTAKE, contact);

        assertThat(heard(contact, 2))
                .extracting(Heard::type)
                .containsExactly("routing.contact-routed.v1", "routing.lead-withdrawal-asked.v1");
    }

    @Test
    void whatTheCustomerSaysIsPassedOnWithItsTimes() {
        TestTenant tenant = new TestTenant();
        ready(tenant);
        ContactReceived contact = contact(tenant.id);

        peer().publish(Topics.INTAKE, contact);
        peer().publish(
                        Topics.INTAKE,
                        new CustomerSpoke(
                                tenant.id,
                                contact.contactId(),
                                contact.channelId(),
                                "call-wished",
                                Optional.of(NOON.plusSeconds(60)),
                                Optional.of(NOON.plusSeconds(120)),
                                NOON));

        List<Heard> heard = heard(contact, 2);
        assertThat(heard).hasSize(2);
        assertThat(heard.getFirst().as(ContactRouted.class).contact().callback())
                .isEqualTo(contact.contact().callback());
        assertThat(heard.get(1).as(CustomerHeard.class))
                .isEqualTo(new CustomerHeard(
                        tenant.id,
                        contact.contactId(),
                        "call-wished",
                        Optional.of(NOON.plusSeconds(60)),
                        Optional.of(NOON.plusSeconds(120)),
                        NOON));
    }

    private static void ready(TestTenant tenant) {
        UUID sales = tenant.requestType("sales");
        UUID oulu = tenant.location("Oulu");
        tenant.catchAll(oulu, tenant.team(oulu, "Sales", sales), sales);
    }

    /** Another contact, routed, behind it on the same partition says that all before it were handled. */
    private void theConsumerIsPast(ContactReceived contact) {
        TestTenant other = new TestTenant();
        ready(other);
        UUID neighbour = Stream.generate(UUID::randomUUID)
                .filter(id -> partition(id) == partition(contact.contactId()))
                .findFirst()
                .orElseThrow();
        ContactReceived marker = contact(other.id, neighbour);
        peer().publish(Topics.INTAKE, marker);
        heard(marker, 1);
    }

    /** As the producer counts; ids alike by 48 are alike by the 12 partitions of one broker, too. */
    private static int partition(UUID key) {
        return Utils.toPositive(Utils.murmur2(key.toString().getBytes(UTF_8))) % 48;
    }

    private EventPeer peer() {
        return peer.orElseThrow();
    }

    private List<Heard> heard(ContactReceived contact, int events) {
        return await().atMost(PATIENCE)
                .until(() -> peer().about(contact.contactId(), Topics.ROUTING), heard -> heard.size() >= events);
    }

    private static ContactWithdrawn withdrawn(ContactReceived contact) {
        return new ContactWithdrawn(
                contact.tenantId(), contact.contactId(), contact.channelId(), "import-undone", Optional.of(LIST), NOON);
    }

    private static ContactErased erased(ContactReceived contact) {
        return new ContactErased(contact.tenantId(), contact.contactId(), contact.channelId(), NOON);
    }

    private static ContactReceived contact(UUID tenantId) {
        return contact(tenantId, UUID.randomUUID());
    }

    private static ContactReceived contact(UUID tenantId, UUID contactId) {
        return new ContactReceived(
                tenantId,
                contactId,
                UUID.randomUUID(),
                Optional.of("sales"),
                new PlaceWish(Optional.empty(), Optional.empty(), Optional.empty()),
                new Contact(
                        "file.import",
                        UUID.randomUUID().toString(),
                        NOON,
                        NOON,
                        Optional.of("A boat"),
                        Optional.of("Call me, says Maija"),
                        new Customer(Optional.of("Maija Meikäläinen"), Optional.of("+358501234567"), Optional.empty()),
                        Optional.empty(),
                        false,
                        Map.of("colour", "blue"),
                        Optional.of(new CallbackWish(NOON, Optional.empty()))));
    }
}
